import { describe, expect, test } from 'vitest'
import { cleaned } from './cleaned.js'
import { body, heads } from './heads.js'
import { moreHeads } from './more-heads.js'

describe('reads the head of a page', () => {
  test.each([...heads, ...moreHeads])(
    '$shows',
    ({ lines, headline, byline, section, dateline, on, at, url, outlet }) => {
      const document = cleaned(`${lines}\n\n${body}`)
      expect(document.header).toEqual({
        url: url ?? null,
        outlet: outlet ?? null,
        headline: headline ?? null,
        byline: byline ?? [],
        section: section ?? null,
        dateline: dateline ?? null,
        publishedOn: on ?? null,
        publishedAt: at ?? null,
      })
      expect(document.text.endsWith(body)).toBe(true)
    },
  )
})
