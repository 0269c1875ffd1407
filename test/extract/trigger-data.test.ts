import { describe, expect, it } from 'vitest'
import { fitOf } from '../../pipeline/extract/acts.js'
import { sensesOf } from '../../pipeline/extract/triggers.js'
import verbs from '../../pipeline/rules/triggers-verbs.json' with { type: 'json' }
import { wordNumber } from '../../pipeline/word-sets.js'
import { eventTypes } from '../../schemas/plover.js'
import { firstReading } from './reading-of.js'

/** What tells a sense from all others. */
const keyOf = (sense: object): string =>
  ['verb', 'particle', 'object', 'preposition'].map((field) => (sense as Record<string, unknown>)[field]).join('|')

describe('the verbs of the trigger data', () => {
  it.each(verbs.map((sense) => [sense.example, sense] as const))(
    'reads in "%s" the sense that it is an example of',
    (example, sense) => {
      const reading = firstReading(example)
      const fits = reading.clauses.map((clause) => fitOf(reading, clause)).filter((fit) => fit !== null)
      expect(fits.map((fit) => keyOf(fit.sense))).toContain(keyOf(sense))
    },
  )

  it('knows every type and mode that it names', () => {
    for (const { type, mode, example } of verbs as readonly { type: string | null; mode?: string; example: string }[]) {
      if (type === null) continue
      expect(Object.keys(eventTypes), example).toContain(type)
      if (mode !== undefined) expect(eventTypes[type as keyof typeof eventTypes].modes, example).toContain(mode)
    }
  })

  it('has each sense once', () => {
    const keys = verbs.map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(sensesOf(wordNumber('attack')).length).toBeGreaterThan(0)
  })
})
