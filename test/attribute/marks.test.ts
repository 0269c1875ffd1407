import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairMarks } from '../../pipeline/attribute/pair-marks.js'

const pair = (text: string) => pairMarks(text, { start: 0, end: text.length }, 0)
const contents = (text: string): readonly string[] =>
  pair(text).stretches.map(({ start, end }) => text.slice(start, end))

describe('marks pair', () => {
  test.each([
    ['straight', '"We won," she said. "At last."', ['We won,', 'At last.']],
    ['curly', '“We won,” she said. “At last.”', ['We won,', 'At last.']],
    ['curly opening, straight closing', '“We won," she said.', ['We won,']],
    ['reversed', '”We won,“ she said.', ['We won,']],
    ['low and high', '„We won,“ she said.', ['We won,']],
    ['angled, with blanks', '« We won », she said.', ['We won']],
    ['two apostrophes', "''We won,'' she said.", ['We won,']],
    ['spaced by a tokenizer', '" We won , " she said .', ['We won ,']],
    ['nested curly', '“He said “no” to me,” she said.', ['He said “no” to me,']],
    ['nested single', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['single as the outer mark', '‘It’s over,’ she said. ‘We don’t know why.’', ['It’s over,', 'We don’t know why.']],
    [
      'single with a plural possessive inside',
      "'It is the farmers' choice,' she said.",
      ["It is the farmers' choice,"],
    ],
    ['double inside single', '‘He said “no” to me,’ she said.', ['He said “no” to me,']],
    ['opened double, closed single', '“We won,’ she said.', ['We won,']],
    ['a label in a transcript', '“HOLM: We won.”', ['We won.']],
  ])('%s', (_, text, expected) => {
    expect(contents(text)).toEqual(expected)
  })
})

describe('marks that are missing', () => {
  test.each([
    ['an opening mark without a closing one runs to the end', '“We won. It was late.', ['We won. It was late.']],
    ['but ends before its report', '“We won, Ada Roe said.', ['We won,']],
    ['a closing mark without an opening one runs from the start', 'We won,” she said.', ['We won,']],
    ['a second opening mark ends the first', '“We won. “It was late.”', ['We won.', 'It was late.']],
    ['an opening mark before a stop closes', 'She called it “a gift “. The rest was lost.', ['a gift']],
  ])('%s', (_, text, expected) => {
    expect(contents(text)).toEqual(expected)
  })
})

describe('marks that quote nothing', () => {
  test.each([
    ['apostrophes', "The farmers' rows of peas weren't o'clock."],
    ['clipped words', "Rock 'n' roll of the '90s, get 'em."],
    ['inches', 'The pipe is 6" wide.'],
    ['attributes of markup', '<a href="x.html" title="y">Home</a>'],
    ['a stray mark at the end', 'The council met. “'],
  ])('%s', (_, text) => {
    expect(contents(text)).toEqual([])
  })
})

test('a stray mark is reported', () => {
  expect(pair('The council met. “').strays).toEqual([{ start: 17, end: 18 }])
})

const text = fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', ' ', 'a', 'B', '.', ',', '<', '>', '5'))

test('stretches of any text stand in order, inside it, without blanks at their ends', () => {
  fc.assert(
    fc.property(text, (characters) => {
      const whole = characters.join('')
      let last = 0
      for (const { start, end, opensAt, closesAt } of pair(whole).stretches) {
        expect(opensAt).toBeGreaterThanOrEqual(last)
        expect(opensAt).toBeLessThanOrEqual(start)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(closesAt)
        expect(closesAt).toBeLessThanOrEqual(whole.length)
        expect(whole.slice(start, end).trim()).toBe(whole.slice(start, end))
        last = closesAt
      }
      expect(last).toBeLessThanOrEqual(whole.length)
    }),
  )
})

test('a mark that closes nothing does not run back over a pair of single marks', () => {
  expect(pair('‘a’"').stretches).toHaveLength(1)
})
