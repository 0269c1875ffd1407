import common from '../rules/common-capitals.json' with { type: 'json' }
import rules from '../rules/name-words.json' with { type: 'json' }
import { nounOf } from '../world/nouns.js'
import { genderOfHonorific, sectorOfRank } from '../world/people.js'

/** Words that headings write in capitals and prose does not ("Says", "Medicare"). */
export const commonCapitals: ReadonlySet<string> = new Set(common.words)
/** "de", "bin", "van": small words inside a name. */
export const particles: ReadonlySet<string> = new Set(rules.particles)
/** Words that end the name of an organization ("Ministry", "Times"). */
export const organizationWords: ReadonlySet<string> = new Set(rules.organization)
/** Words that end the name of a place ("Street", "Island"). */
export const placeWords: ReadonlySet<string> = new Set(rules.place)
/** What follows "of" in a ministry or an office ("Foreign", "Affairs", "State"). */
export const abstractWords: ReadonlySet<string> = new Set(rules.abstract)
/** Words that begin the name of a place ("San", "Fort"). */
export const placePrefixes: ReadonlySet<string> = new Set(rules.place_prefixes)
/** Letters and generations behind a person's name ("QC", "Jr"). */
export const postNominals: ReadonlySet<string> = new Set(rules.post_nominals)
/** Words that end the name of a thing or a happening ("Summit", "Act"). */
export const thingWords: ReadonlySet<string> = new Set(rules.things)
/** Words before a colon at the head of a line ("READ MORE:"). */
export const labels: ReadonlySet<string> = new Set(rules.labels)
/** Capitalised words that are no names ("Monday"). */
export const notNames: ReadonlySet<string> = new Set(rules.not_names)

const titleSectors = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'REL', 'EDU', 'MED', 'JRN', 'PTY', null])
const noTitles = new Set(['king', 'man', 'guy', 'green', 'person', 'lady', 'player', 'star', 'champion'])

/** Whether the word, capitalised, stands before a person's name: an honorific, a rank or an office. */
export const isTitle = (key: string): boolean => {
  if (genderOfHonorific(key) !== undefined || sectorOfRank(key) !== undefined) return true
  const noun = nounOf(key)
  return (
    noun !== null &&
    noun.kind === 'person' &&
    (!noun.plural || noun.sector === 'GOV') &&
    titleSectors.has(noun.sector) &&
    !noTitles.has(key)
  )
}
