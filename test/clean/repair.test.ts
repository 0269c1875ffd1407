import { describe, expect, test } from 'vitest'
import { cut, rawSpan, repair } from '../../pipeline/clean/repair.js'

const repaired = (line: string): string => repair(line, 0, line.length).text

describe('repairs what a line shows wrongly', () => {
  test.each([
    ['runs of blanks', 'the  boats\t stay', 'the boats stay'],
    ['non-breaking spaces', 'in Iran.\u00a0 \u00a0 \u00a0', 'in Iran.'],
    ['a blank at the start', '\u00a0 Three ships', 'Three ships'],
    ['narrow and wide spaces', '20\u202f000\u2003boats', '20 000 boats'],
    ['soft hyphens', 'mor\u00adning tide', 'morning tide'],
    ['zero-width spaces', 'mor\u200bning', 'morning'],
    ['direction marks', 'the \u200eport\u200f', 'the port'],
    ['a byte-order mark amid the text', 'the \ufeffport', 'the port'],
    ['control characters', 'the\u0007 port', 'the port'],
    ['a named entity', 'cod &amp; herring', 'cod & herring'],
    ['an entity for a quotation mark', '&quot;We stay,&quot; she said', '"We stay," she said'],
    ['a numbered entity', 'the crew&#8217;s boats', 'the crew’s boats'],
    ['a hexadecimal entity', 'the crew&#x2019;s boats', 'the crew’s boats'],
    ['an entity escaped twice', 'the crew&amp;#8217;s &amp;quot;boats&amp;quot;', 'the crew’s "boats"'],
    ['an entity for a blank', 'ten&nbsp;boats&nbsp;', 'ten boats'],
    ['an entity for a soft hyphen', 'mor&shy;ning', 'morning'],
    ['mojibake of quotation marks', 'â€œWe stay,â€\u009d he said', '“We stay,” he said'],
    ['mojibake of a closing mark that lost a byte', 'â€œWe stay,â€ he said', '“We stay,” he said'],
    ['mojibake of an apostrophe', 'the crewâ€™s boats', 'the crew’s boats'],
    ['mojibake of a dash', 'the boats â€“ all of them', 'the boats – all of them'],
    ['mojibake of accents', 'CafÃ© SÃ£o JoÃ£o', 'Café São João'],
    ['mojibake of a non-breaking space', 'tenÂ\u00a0boats', 'ten boats'],
    ['a lonely lead of mojibake before a blank', 'ten boatsÂ and a ship', 'ten boats and a ship'],
    ['mojibake of a picture', 'good ðŸ‘\u008d', 'good 👍'],
  ])('%s', (_, line, text) => {
    expect(repaired(line)).toBe(text)
  })
})

describe('leaves alone what is meant', () => {
  test.each([
    ['straight and curly marks', '"a" “b” ‘c’ „d‟ «e»'],
    ['an ampersand', 'Marks & Sons, R&D; AT&T'],
    ['an entity that nobody knows', 'see &harbour; there'],
    ['accents', 'Ålesund, São Paulo, Çeşme, ÂGE, Ñuñoa'],
    ['a capital with an accent before a mark', '“PÅ” and «CAFÉ»'],
    ['the euro after a letter', 'â la carte, 5 €'],
    ['pictures made of several characters', '👨‍👩‍👧 🏳️‍🌈'],
    ['other scripts', 'تهران, Москва, 東京'],
    ['a lone surrogate', 'a \ud83d b'],
    ['the replacement character', 'a \ufffd b'],
  ])('%s', (_, line) => {
    expect(repaired(line)).toBe(line)
  })
})

test('every stretch of the repaired line knows its stretch of the raw file', () => {
  const raw = 'xx  the&nbsp;crewâ€™s   boats  yy'
  const { text, runs } = repair(raw, 4, 29)
  expect(text).toBe('the crew’s boats')
  expect(
    runs.map((run) => [text.slice(run.text, run.text + run.textLength), raw.slice(run.raw, run.raw + run.rawLength)]),
  ).toEqual([
    ['the', 'the'],
    [' ', '&nbsp;'],
    ['crew', 'crew'],
    ['’', 'â€™'],
    ['s', 's'],
    [' ', '   '],
    ['boats', 'boats'],
  ])
})

test('a part of a repaired line keeps its places', () => {
  const raw = 'the  crewâ€™s boats'
  const part = cut(repair(raw, 0, raw.length), 4, 10)
  expect(part.text).toBe('crew’s')
  expect(raw.slice(rawSpan(part).start, rawSpan(part).end)).toBe('crewâ€™s')
})
