import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shared } from '../../pipeline/deduplicate/parties.js'
import { ANYBODY, mayMeet, partyBits } from '../../pipeline/deduplicate/party-bits.js'

/** Id and country of a party: somebody named or not, of a country or not, or the country itself. */
const somebody = fc.tuple(
  fc.constantFrom(0, 1, 2, 11, 12, 4_000_000_000),
  fc.constantFrom(0, 1, 2, 13, 27_482, 0x8001, 0x8002, 0x8000 + 27_482),
)
const side = fc.array(somebody, { maxLength: 3 })

test('a glance takes no sides apart that have a party in common, nor one of which nothing is told', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const all = [...a, ...b].filter(([id, country]) => id > 0 || country > 0)
      const middle = a.filter(([id, country]) => id > 0 || country > 0).length
      const parties = {
        id: Uint32Array.from(all, ([id]) => id),
        country: Uint16Array.from(all, ([, country]) => country),
        middle: new Uint32Array(0),
        to: new Uint32Array(0),
        isGroupFirst: new Uint8Array(0),
        listHash: new Uint32Array(0),
      }
      const [one, other] = [partyBits(parties, 0, middle), partyBits(parties, middle, all.length)]
      const agree = shared(parties, 0, middle, middle, all.length, true) >= 0
      expect(mayMeet(one, other) || !agree).toBe(true)
      expect(mayMeet(one, ANYBODY) && mayMeet(ANYBODY, other)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
