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
  /** Keys of the words of a person's name (`keysOf`); empty for all others. */
  readonly keys: readonly string[]
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

/** A mention while it is read. */
export type Draft = { -readonly [Part in keyof Found]: Found[Part] }

const noWords: readonly string[] = []

/** A mention of which nothing more is known. All are made here: their readers are quick as long as all have one shape. */
export const draft = (form: Found['form'], kind: Found['kind'], from: number, to: number): Draft => ({
  from,
  to,
  sentence: -1,
  form,
  kind,
  name: noWords,
  keys: noWords,
  label: '',
  sure: false,
  role: null,
  country: null,
  sector: null,
  gender: null,
  plural: false,
  definite: false,
  noun: null,
  region: false,
  tentative: false,
  quoted: false,
})
