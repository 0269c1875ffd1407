import { describe, expect, test } from 'vitest'
import { cleaned } from './cleaned.js'

const paragraphs = (raw: string): readonly string[] => {
  const { text } = cleaned(raw)
  return text.split('\n\n')
}

const first = 'The crews of the northern coast stayed ashore on Monday, and the port was as still as on a holiday.'
const second = 'Nobody could say for how long they would; the ministry did not answer when it was asked about it.'

describe('parts a file into paragraphs', () => {
  test.each([
    ['at blank lines', `${first}\n\n${second}`],
    ['at every line where no line is blank', `${first}\n${second}`],
    ['at blank lines with blanks in them', `${first}\n \t\u00a0\n${second}`],
    ['at Windows line ends', `${first}\r\n\r\n${second}\r\n`],
    ['at old Macintosh line ends', `${first}\r\r${second}`],
    ['at Unicode paragraph separators', `${first}\u2029${second}`],
    ['with blank lines before and behind', `\n\n\n${first}\n\n\n\n${second}\n\n\n`],
  ])('%s', (_, raw) => {
    expect(paragraphs(raw)).toEqual([first, second])
  })
})

const wrapped = (text: string, width: number): string => {
  let line = 0
  return text
    .split(' ')
    .map((word, index) => {
      const fits = line + word.length + 1 <= width
      line = fits && index > 0 ? line + word.length + 1 : word.length
      return index === 0 ? word : fits ? ` ${word}` : `\n${word}`
    })
    .join('')
}

const long = `${first} ${second} The boats rocked on the tide, gulls sat on their masts, and the market had nothing to sell but bread.`

describe('joins lines that a fixed width broke', () => {
  test.each([60, 72, 80])('of %i letters, where blank lines part the paragraphs', (width) => {
    expect(paragraphs(`${wrapped(long, width)}\n\n${wrapped(long, width)}`)).toEqual([long, long])
  })
  test('where a sentence goes on in small letters', () => {
    expect(paragraphs(`${first.slice(0, 60)}\n${first.slice(61)}\n\n${second}`)).toEqual([first, second])
  })
  test('and makes words whole that were broken', () => {
    expect(paragraphs(`${first} The minis-\ntry said no more.\n\n${second}`)).toEqual([
      `${first} The ministry said no more.`,
      second,
    ])
  })
  test('but keeps a hyphen that the file spells elsewhere', () => {
    const text = `${first} A long-\nterm offer would end it.\n\nThe long-term offer came, and the crews of all boats took it.`
    expect(paragraphs(text)[0]).toBe(`${first} A long-term offer would end it.`)
  })
  test('but not lines of a list', () => {
    expect(
      paragraphs(`${first}\n\nCod from the north\nHerring from the south\nMackerel from nowhere\n\n${second}`),
    ).toHaveLength(5)
  })
})

test('the place of a joined paragraph runs over its line ends', () => {
  const raw = `${wrapped(long, 60)}\n\n${wrapped(long, 60)}`
  const { text, alignment } = cleaned(raw)
  for (const run of alignment) {
    const [shown, written] = [
      text.slice(run.text, run.text + run.textLength),
      raw.slice(run.raw, run.raw + run.rawLength),
    ]
    expect(written.replace(/\s+/g, ' ')).toBe(shown.replace(/\s+/g, ' '))
  }
})
