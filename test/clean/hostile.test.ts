import { expect, test } from 'vitest'
import { cleaned } from './cleaned.js'

const megabyte = 1_000_000
const fill = (piece: string): string => piece.repeat(Math.ceil(megabyte / piece.length))

/** Texts of a megabyte that would cost minutes if any step looked twice at what it had seen. */
const texts: Readonly<Record<string, string>> = {
  'one line of one letter': fill('a'),
  'one line of words': fill('word '),
  'one line of capitals': fill('Word '),
  'blanks alone, and a word': `${fill(' ')}word`,
  'blanks of every kind': `x${fill(' \u00a0\u200b\t')}x`,
  'a word on every line': fill('word\n'),
  'a short paragraph many times': fill('Boats\n\n'),
  'an opening line many times': fill('Related\n'),
  'opening lines between sentences': fill(
    'Related\nThe boats stayed in the port because the ministry would not say what it would pay the crews for it.\n',
  ),
  'opening lines, links and paragraphs': fill(
    `Related\nBoats stay ashore\n${'The crews said that they would not sail. '.repeat(12)}\n${'They said so. '.repeat(9)}\n\n`,
  ),
  'dates on every line': fill('May 7, 2019\n'),
  'names on every line': fill('Ingrid Solberg\n'),
  'a byline without end': `By ${fill('Ingrid Solberg, ')}`,
  'a breadcrumb without end': fill('Home > '),
  'bars without end': fill('World | '),
  'double marks alone': fill('"'),
  'curly marks alone': fill('“”'),
  'brackets alone': fill('((('),
  'entities alone': fill('&amp;'),
  'half entities alone': fill('&amp'),
  'mojibake alone': fill('â€œ'),
  'leads of mojibake alone': fill('â'),
  'soft hyphens alone': fill('\u00ad'),
  'hyphens at every line end': fill(
    'exam-\nple of a line that goes on for as long as others do in a page of this width, and more of it exam-\n',
  ),
  'lines of one width': fill(`${'The boats stayed where they were until the end of the day, they s'}\naid, `),
  'dashes alone': fill(' — '),
  'colons alone': fill('A: '),
  'carriage returns alone': fill('a\r'),
  'lone surrogates': fill('\ud83d'),
}

test.each(Object.entries(texts))(
  'cleans a megabyte in linear time: %s',
  (_, raw) => {
    const began = performance.now()
    const document = cleaned(raw)
    expect(
      document.text.length + document.dropped.length + (document.header.headline?.length ?? 0),
    ).toBeGreaterThanOrEqual(0)
    expect(performance.now() - began).toBeLessThan(20_000)
  },
  60_000,
)
