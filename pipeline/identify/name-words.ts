import common from '../rules/common-capitals.json' with { type: 'json' }
import rules from '../rules/name-words.json' with { type: 'json' }
import { wordSet } from '../word-sets.js'
import { nounOf, nounWords } from '../world/nouns.js'
import { titleWords } from '../world/people.js'

/** Words that headings write in capitals and prose does not ("Says", "Medicare"). */
export const commonCapitals = wordSet(common.words)
/** "de", "bin", "van": small words inside a name. */
export const particles = wordSet(rules.particles)
/** Words that end the name of an organization ("Ministry", "Times"). */
export const organizationWords = wordSet(rules.organization)
/** Words that end the name of a place ("Street", "Island"). */
export const placeWords = wordSet(rules.place)
/** What follows "of" in a ministry or an office ("Foreign", "Affairs", "State"). */
export const abstractWords = wordSet(rules.abstract)
/** Words that begin the name of a place ("San", "Fort"). */
export const placePrefixes = wordSet(rules.place_prefixes)
/** Letters and generations behind a person's name ("QC", "Jr"). */
export const postNominals = wordSet(rules.post_nominals)
/** Words that end the name of a thing or a happening ("Summit", "Act"). */
export const thingWords = wordSet(rules.things)
/** Words before a colon at the head of a line ("READ MORE:"). */
export const labels = wordSet(rules.labels)
/** Capitalised words that are no names ("Monday"). */
export const notNames = wordSet(rules.not_names)

const titleSectors = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'REL', 'EDU', 'MED', 'JRN', 'PTY', null])
const noTitles = new Set(['king', 'man', 'guy', 'green', 'person', 'lady', 'player', 'star', 'champion'])

const isOffice = (word: string): boolean => {
  const noun = nounOf(word)
  if (noun?.kind !== 'person' || noTitles.has(word)) return false
  return (!noun.plural || noun.sector === 'GOV') && titleSectors.has(noun.sector)
}

/** Words that, capitalised, stand before a person's name: honorifics, ranks and offices. */
export const titles = wordSet([...titleWords, ...nounWords.filter(isOffice)])
