/** What the page is drawn from: everything it shows, and nothing else. Positions count code points of the article's text. */
export interface ReportData {
  readonly version: string
  readonly rows: Readonly<Record<string, number>>
  readonly refused: number
  readonly first: string | null
  readonly last: string | null
  /** Articles by day and outlet (by first day of the month or year where there are many days): the outlets with most articles by name, all others under `other outlets`. */
  readonly days: readonly Count<'day' | 'outlet'>[]
  readonly undated: number
  readonly outlets: readonly Count<'outlet'>[]
  readonly languages: readonly Count<'language'>[]
  /** Articles that are copies of another one. */
  readonly copies: number
  readonly quoteCopies: number
  readonly problems: readonly ProblemKind[]
  readonly speakers: readonly Speaker[]
  /** How often an outlet quotes a speaker. */
  readonly quotedBy: readonly Count<'speaker' | 'outlet'>[]
  /** Events by Monday of the week of the report, or first day of its month or year where there are many. */
  readonly types: readonly Count<'week' | 'event' | 'quad'>[]
  readonly statuses: readonly Count<'status'>[]
  readonly pairs: readonly Pair[]
  readonly places: readonly Place[]
  readonly quotes: readonly QuoteItem[]
  readonly events: readonly EventItem[]
  /** Clusters of events that several articles report. */
  readonly stories: readonly Story[]
  readonly articles: readonly ArticleView[]
}

export type Count<K extends string> = Readonly<Record<K, string>> & { readonly count: number }

export interface ProblemKind {
  readonly code: string
  readonly severity: string
  readonly count: number
  readonly examples: readonly { readonly path: string; readonly detail: string; readonly article: string | null }[]
}

export interface Speaker {
  readonly id: string
  readonly name: string
  readonly role: string | null
  readonly country: string | null
  /** Quotations, copies counted once. */
  readonly count: number
  readonly kinds: Readonly<Record<string, number>>
  /** By month, `2017-11`; by year where there are many. */
  readonly months: readonly Count<'month'>[]
}

/** What two countries did to each other, as far as it is told: what is denied or only supposed does not count. */
export interface Pair {
  readonly actor: string
  readonly recipient: string
  readonly cooperation: number
  readonly conflict: number
}

export interface Place {
  readonly name: string
  readonly latitude: number
  readonly longitude: number
  readonly count: number
}

interface Item {
  readonly id: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly day: string | null
  readonly confidence: number
}

export interface QuoteItem extends Item {
  readonly speaker: string | null
  readonly speakerId: string | null
  readonly country: string | null
  readonly kind: string
  /** The cluster, where accounts of who said it differ. */
  readonly conflict: string | null
}

export interface EventItem extends Item {
  readonly type: string
  readonly mode: string | null
  readonly quad: string
  readonly status: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly countries: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly place: string | null
  readonly story: string | null
}

export interface Story {
  readonly id: string
  /** Articles that report it, in the whole dataset. */
  readonly articles: number
  /** In what its reports differ: day, place, doer, number. */
  readonly differs: readonly string[]
}

/** Article text with what was found in it. */
export interface ArticleView {
  readonly id: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly byline: readonly string[]
  readonly day: string | null
  readonly path: string
  readonly record: number
  readonly url: string | null
  readonly text: string
  readonly sentences: readonly (readonly [start: number, end: number])[]
  readonly marks: readonly Mark[]
  readonly dropped: readonly { readonly line: number; readonly text: string; readonly rule: string }[]
}

export interface Mark {
  readonly kind: 'quote' | 'speaker' | 'cue' | 'event' | 'trigger'
  readonly start: number
  readonly end: number
  /** What the mark says of itself. */
  readonly note: string
}
