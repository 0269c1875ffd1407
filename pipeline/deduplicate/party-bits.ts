import { countryAt, isCountryAt, type Parties } from './parties.js'

/**
 * A glance at two sides tells that they have no party in common, as most have none: each side is a word of 32 bits, of
 * which those for ids, for countries that are parties, and for countries of parties each stand in their own stretch.
 */
const IDS = 10
const COUNTRIES = 11
const OWN = IDS
const ANY = IDS + COUNTRIES
const idMask = (1 << IDS) - 1
const countryMask = (1 << COUNTRIES) - 1

/** The bits of a side of which nothing is told, which contradicts no other. */
export const ANYBODY = -1

/** The bits of the parties between two places. */
export const partyBits = (parties: Parties, from: number, end: number): number => {
  if (from === end) return ANYBODY
  let bits = 0
  for (let at = from; at < end; at++) {
    const id = parties.id[at]!
    const country = countryAt(parties, at)
    if (id > 0) bits |= 1 << (id % IDS)
    if (country === 0) continue
    bits |= 1 << (ANY + (country % COUNTRIES))
    if (isCountryAt(parties, at)) bits |= 1 << (OWN + (country % COUNTRIES))
  }
  return bits
}

/** False only where no party of one side is one of the other's: neither of the same id, nor the country of one of them. */
export const mayMeet = (a: number, b: number): boolean =>
  (a & b & idMask) !== 0 || ((((a >>> OWN) & (b >>> ANY)) | ((b >>> OWN) & (a >>> ANY))) & countryMask) !== 0
