import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../pipeline/extract/extract.js'
import { documentOf } from './reading-of.js'

/** Words that move the clause reader: names, verbs, prepositions, marks. */
const words = [
  'Kenya',
  'Chad',
  'and',
  ',',
  'said',
  'that',
  'to',
  'attack',
  'attacked',
  'talks',
  'with',
  'of',
  'the',
  "'s",
  'who',
  'if',
  'not',
  'will',
  'was',
  'by',
  '(',
  ')',
  '“',
  '”',
  '--',
  'refused',
  'bombing',
  '5',
  '$',
  'sanctions',
  'on',
  'which',
  'as',
  'well',
  '.',
]

const milliseconds = (text: string): number => {
  const document = documentOf(text)
  const start = performance.now()
  extract(document)
  return performance.now() - start
}

describe('any text', () => {
  it('gives events that lie within their sentence, with parties that slice back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (chosen) => {
        const document = extract(documentOf(chosen.join(' ')))
        for (const event of document.events) {
          const sentence = document.sentences[event.sentence]!
          expect(event.start).toBeGreaterThanOrEqual(sentence.start)
          expect(event.end).toBeLessThanOrEqual(sentence.end)
          for (const { span, mention } of event.participants)
            expect(document.text.slice(span!.start, span!.end)).toBe(mention)
        }
        expect(document.events.every(({ participants }) => participants.length > 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('is read twice alike', () => {
    const document = documentOf('Kenya met Chad. The two countries signed a deal. Both sides praised Uganda.')
    expect(extract(document).events).toEqual(extract(document).events)
    expect(extract(document).events.length).toBeGreaterThan(1)
  })
})

describe('long text costs time in proportion', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['one endless sentence', 'Kenya attacked Chad and '],
    ['many sentences', 'Kenya attacked Chad. '],
    ['nothing but names', 'Kenya Chad '],
    ['nothing but commas', ', '],
    ['brackets that never close', '( '],
    ['verbs that govern verbs', 'agreed to refuse to '],
    ['possessives', "Kenya's "],
  ]
  it.each(shapes)('%s', (_title, unit) => {
    milliseconds(unit.repeat(500))
    const short = milliseconds(unit.repeat(1000))
    const long = milliseconds(unit.repeat(4000))
    expect(long).toBeLessThan(8 * short + 60)
  })

  it('says of a sentence too long to be read whole that it was', () => {
    const { doubts } = extract(documentOf(`Kenya attacked ${'Chad and '.repeat(400)}Uganda.`))
    expect(doubts.filter(({ stage }) => stage === 'extract').map(({ code }) => code)).toContain('long-sentence')
  })
})
