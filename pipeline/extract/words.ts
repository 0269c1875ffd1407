import data from '../rules/clause-words.json' with { type: 'json' }
import verbData from '../rules/triggers-verbs.json' with { type: 'json' }
import { wordMap, wordSet } from '../word-sets.js'

const verbs: ReadonlySet<string> = new Set(verbData.map(({ verb }) => verb))

/** The closed classes that clause structure hangs on, from `rules/clause-words.json`; asked with the numbers of tokens. */
export const words = {
  adverbial: wordSet(data.adverbial),
  beAux: wordSet(data.beAux),
  control: wordSet(data.control),
  getAux: wordSet(data.getAux),
  haveAux: wordSet(data.haveAux),
  intenders: wordSet(data.intenders),
  intransitives: wordSet(data.intransitives),
  modals: wordSet(data.modals),
  negators: wordSet(data.negators),
  participles: wordSet(data.participles),
  perfectOnly: wordSet(data.perfectOnly),
  possessives: wordSet(data.possessives),
  pronouns: wordSet(data.pronouns),
  quantifiers: wordSet(data.quantifiers),
  quantities: wordSet(data.quantities),
  relatives: wordSet(data.relatives),
  says: wordSet(data.says),
  times: wordSet(data.times),
  weekdays: wordSet(data.weekdays),
  /** Past form -> dictionary form, for forms that no noun shares. */
  irregular: wordMap(Object.entries(data.irregularPasts)),
  /** Every verb of the trigger data. */
  verbs: wordSet(verbs),
}

/** The verbs of the trigger data, for words that are no tokens. */
export const verbNames = verbs
