import type { Entity, Mention } from '../document.js'
import type { Noun } from '../world/nouns.js'

/** What a mention says of itself, before it is known whom it means. */
export interface Found {
  /** Tokens, half open. */
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly form: Mention['form']
  readonly kind: Entity['kind']
  /** Words of the name without titles; empty for nominals and pronouns. */
  readonly name: readonly string[]
  /** What it is called where it has no name: the words as written. */
  readonly label: string
  /** Whether more than its shape says that the name is a person's: a title, a given name, an office. */
  readonly sure: boolean
  readonly role: string | null
  readonly country: string | null
  readonly sector: Entity['sector']
  readonly gender: Entity['gender']
  readonly plural: boolean
  /** "the", "this", "that" or a possessor: somebody already known. */
  readonly definite: boolean
  readonly noun: Noun | null
  /** Inside quotation marks. */
  readonly quoted: boolean
}

export type Draft = Partial<Found> & Pick<Found, 'from' | 'to' | 'form' | 'kind'>

const nothing = {
  name: [],
  label: '',
  sure: false,
  role: null,
  country: null,
  sector: null,
  gender: null,
  plural: false,
  definite: false,
  noun: null,
}

/** A whole `Found` from the parts that matter. */
export const found = (draft: Draft, sentence: number, quoted: boolean): Found => ({
  ...nothing,
  sentence,
  quoted,
  ...draft,
})
