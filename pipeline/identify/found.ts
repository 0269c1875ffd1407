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
  /** A city or a part of a country. */
  readonly region: boolean
  /** A name among modifiers that counts only where the article names somebody so elsewhere. */
  readonly tentative: boolean
  /** Inside quotation marks. */
  readonly quoted: boolean
}

export type Draft = Partial<Found> & Pick<Found, 'from' | 'to' | 'form' | 'kind'>

/** A whole `Found` from the parts that matter. */
export const found = (draft: Draft, sentence: number, quoted: boolean): Found => ({
  from: draft.from,
  to: draft.to,
  sentence,
  form: draft.form,
  kind: draft.kind,
  name: draft.name ?? [],
  label: draft.label ?? '',
  sure: draft.sure ?? false,
  role: draft.role ?? null,
  country: draft.country ?? null,
  sector: draft.sector ?? null,
  gender: draft.gender ?? null,
  plural: draft.plural ?? false,
  definite: draft.definite ?? false,
  noun: draft.noun ?? null,
  region: draft.region ?? false,
  tentative: draft.tentative ?? false,
  quoted,
})
