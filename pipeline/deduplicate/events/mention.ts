/** What an article tells, as far as the question needs it whether two mentions are of one event. */
export interface Story {
  /** Number of the article. */
  readonly article: number
  /** Day of publication, as `dayNumber` counts; 0 where unknown. */
  readonly published: number
  /** Hashes of the words that tell the article from others, ascending, and how rare each is in the corpus, in bits. */
  readonly words: Uint32Array
  readonly bits: Float32Array
  /** Length of the vector of those bits. */
  readonly norm: number
}

/** Somebody who takes part, by name or by country. */
export interface Party {
  /** The same number for the same name id; 0 for somebody unnamed. */
  readonly id: number
  /** Number of the country; 0 where unknown. */
  readonly country: number
  /** Whether the party is that country itself. */
  readonly isCountry: boolean
  /** Whether it is a person or a country: another name is then somebody else, where "police" may be "officers". */
  readonly isProper: boolean
}

/**
 * One mention of an event, with all by which it is compared: nothing of it refers to a corpus, so that a set of mentions can
 * be clustered anywhere.
 */
export interface Mention {
  /** Its number in the order of all mentions, the best evidenced first. */
  readonly rank: number
  readonly story: Story
  /** Number of its sentence in the article. */
  readonly sentence: number
  /** Index into `eventTypeNames`. */
  readonly type: number
  /** Hash of the PLOVER mode; 0 where there is none. */
  readonly mode: number
  /** Hashes of the lemma of the trigger and how that begins. */
  readonly act: number
  readonly stem: number
  /** Index into `eventStatuses`. */
  readonly status: number
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** First and last day, as `dayNumber` counts; 0 where unknown. */
  readonly firstDay: number
  readonly lastDay: number
  /** Hash of the place as written; 0 where none is stated. */
  readonly place: number
  readonly placeCountry: number
  /** Hundredths of a degree and 20,000; 0 where unknown. */
  readonly latitude: number
  readonly longitude: number
  /** Hashes of the telling words of its sentence, ascending, and how rare each is, in bits. */
  readonly words: Uint32Array
  readonly bits: Float32Array
}
