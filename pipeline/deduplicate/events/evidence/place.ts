import type { Mention } from '../mention.js'
import { evidence } from './evidence.js'

/** Points as near as this, in hundredths of a degree, are of one town. */
const ONE_TOWN = 30

const isNear = (a: Mention, b: Mention): boolean =>
  Math.abs(a.latitude - b.latitude) <= ONE_TOWN && Math.abs(a.longitude - b.longitude) <= ONE_TOWN

/** Where it happened, as far as the two say. */
export const place = evidence(
  'place',
  ['unknown', 'same place', 'same country', 'other place', 'other country'],
  (a, b) => {
    if (a.place === 0 || b.place === 0) return 'unknown'
    if (a.place === b.place) return 'same place'
    const areKnown = a.placeCountry > 0 && b.placeCountry > 0
    if (areKnown && a.placeCountry !== b.placeCountry) return 'other country'
    if (a.latitude > 0 && b.latitude > 0) return isNear(a, b) ? 'same place' : 'other place'
    return areKnown ? 'same country' : 'other place'
  },
)
