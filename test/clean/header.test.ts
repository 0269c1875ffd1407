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
