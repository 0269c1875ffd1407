import { describe, expect, test } from 'vitest'
import { glance, hintOfSigns, hintOfWords, seekWords } from '../../pipeline/clean/glance.js'

const boats = hintOfWords(['trawler', 'tug-boat'])
const money = hintOfSigns('€$')
const speaks = seekWords(['said', 'told'], 'i')

describe('the hints of a line', () => {
  test.each([
    ['The trawler sank', true, false],
    ['TRAWLER SINKS', true, false],
    ['“Trawler”, €5', true, true],
    ['the tug-boat’s crew', true, false],
    ['trawler', true, false],
    ['A ſ or a K leaves all open', true, true],
    ['Trawlers cost $5', false, true],
    ['', false, false],
  ])('%s', (line, boat, sum) => {
    const { hints } = glance(line)
    expect([(hints & boats) !== 0, (hints & money) !== 0]).toEqual([boat, sum])
  })

  test('a word that stands there twice', () => {
    expect(glance('One trawler').twice & boats).toBe(0)
    expect(glance('Trawler rams trawler').twice & boats).toBe(boats)
  })

  test('words that stand between other letters are none', () => {
    const look = (text: string) => ({ text, hints: glance(text).hints })
    expect(['They TOLD us.', 'It is said', 'untold', 'saids'].map((text) => speaks(look(text)))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('stretches between blanks count as words where they hold a letter or a digit', () => {
    expect(['', 'one', '– two words', '*** 3 (four)', 'été à Évian'].map((text) => glance(text).count)).toEqual([
      0, 1, 2, 2, 3,
    ])
  })

  test('a hint is made of words of small letters', () => {
    expect(() => hintOfWords(['Trawler'])).toThrow('no word of small letters: Trawler')
  })
})
