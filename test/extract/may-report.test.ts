import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mayReport } from '../../pipeline/extract/may-report.js'
import { actsOf } from '../../pipeline/extract/sentence-acts.js'
import { eventsOf, firstReading } from './reading-of.js'

const may = (text: string): boolean => mayReport(firstReading(text).tokens)

/** Words under which, and of which, acts are made without a verb that reports one by itself. */
const words = [
  ...['Kenya', 'Chad', 'the minister', 'the army', 'Kenyan troops', 'he', 'its', "Chad's", '$5 million', 'weapons'],
  ...[
    'said',
    'wants',
    'plans',
    'began',
    'continued',
    'held',
    'launched',
    'decided',
    'hopes',
    'is',
    'are',
    'has',
    'had',
  ],
  ...['must', 'should', 'to', 'need', 'go', 'stop', 'behind', 'responsible', 'ready', 'due', 'unwilling', 'expected'],
  ...['attack', 'talks', 'visit', 'cease-fire', 'air strikes', 'military campaign', 'sanctions', 'cooperation', 'halt'],
  ...['donor', 'aid', 'a', 'and', 'that', 'with', 'on', 'of', 'by', 'between', 'for', 'in', ',', '.'],
]

describe('mayReport', () => {
  test.each([
    'Kenya attacked Chad.',
    'Kenya held talks with Chad.',
    'Kenya launched an air strike on Chad.',
    'Kenya said Chad must go.',
    'Kenya said Chad had to go.',
    'Kenya said Chad was responsible.',
    "The world heard of Kenya's attack on Chad.",
    'Kenya is ready to do more for Chad.',
    'Kenya is the largest donor to Chad.',
  ])('reads “%s”, which reports an act', (text) => {
    expect(eventsOf(text)).not.toEqual([])
  })

  test.each(['Kenya is a country.', 'The weather in Chad was dry.', 'She said that it was cold.'])(
    'passes by “%s”, which has no word of one',
    (text) => {
      expect(may(text)).toBe(false)
    },
  )

  it('passes by no sentence that reports an act', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 14 }), (chosen) => {
        const reading = firstReading(chosen.join(' '))
        expect(mayReport(reading.tokens) || actsOf(reading).length === 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
