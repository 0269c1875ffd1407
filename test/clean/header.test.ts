import { describe, expect, test } from 'vitest'
import { cleaned } from './cleaned.js'
import { furtherHeads, summedUpHeads } from './further-heads.js'
import { body, type Head, heads } from './heads.js'
import { moreHeads } from './more-heads.js'

const expected = ({ headline, byline, section, dateline, on, at, url, outlet }: Head) => ({
  url: url ?? null,
  outlet: outlet ?? null,
  headline: headline ?? null,
  byline: byline ?? [],
  section: section ?? null,
  dateline: dateline ?? null,
  publishedOn: on ?? null,
  publishedAt: at ?? null,
})

describe('reads the head of a page', () => {
  test.each([...heads, ...moreHeads, ...furtherHeads])('$shows', (head) => {
    const document = cleaned(`${head.lines}\n\n${body}`)
    expect(document.header).toEqual(expected(head))
    expect(document.text.endsWith(body)).toBe(true)
  })

  test.each(summedUpHeads)('$shows', (head) => {
    const document = cleaned(`${head.lines}\n\n${body}`)
    expect(document.header).toEqual(expected(head))
    expect(document.text).toBe([...head.kept, body].join('\n\n'))
  })
})

test('a file of nothing but a head has its date and no text', () => {
  const { header, text } = cleaned('Minister meets rivals\n\nBy Ana Duarte\n\nNov. 3, 2019\n')
  expect(header).toMatchObject({ headline: 'Minister meets rivals', byline: ['Ana Duarte'], publishedOn: '2019-11-03' })
  expect(text).toBe('')
})

test('a sentence in Chinese is no headline', () => {
  const { header, text } = cleaned('外交部长说：“我们反对。”\n\n总统周四会见了首相。')
  expect(header.headline).toBeNull()
  expect(text).toBe('外交部长说：“我们反对。”\n\n总统周四会见了首相。')
})
