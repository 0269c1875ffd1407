import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuoteKind, SpeakerKind } from '../../schemas/tables.js'

/**
 * What a careful reader finds in one seed. Where readers may differ, alternatives stand side by side (`A / B`), a name
 * that may be left out ends on `?`, and what need not be found at all is `optional`. A property that is left out is
 * not judged; null says that nothing is there.
 */
export interface GoldArticle {
  readonly file: string
  readonly header: {
    readonly headline: string | null
    readonly byline: readonly string[]
    readonly section: string | null
    readonly dateline: string | null
    readonly published_on: string | null
    readonly published_at: string | null
  }
  /** Lines of the file (from 1) that are no plain body paragraph. */
  readonly lines: Readonly<Record<string, 'header' | 'dropped' | 'heading' | 'caption'>>
  /** Lines of which only a part stays; the rest is dropped, or is part of the header. */
  readonly cut: readonly { readonly line: number; readonly kept: string; readonly is_dropped: boolean }[]
  readonly quotes: readonly GoldQuote[]
  readonly events: readonly GoldEvent[]
}

export interface GoldQuote {
  readonly kind: QuoteKind
  readonly content: string
  readonly speaker: string
  readonly speaker_kind?: SpeakerKind
  readonly mention?: string
  readonly cue?: string
  readonly addressee?: string
  readonly via?: string
  readonly optional?: true
}

export interface GoldEvent {
  /** Words that stand once in the article, around the trigger. */
  readonly clause: string
  readonly trigger: string
  readonly type: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** All parties may also stand in actors. */
  readonly mutual?: true
  readonly status: string
  /** A day, or `start/end`. */
  readonly date?: string | null
  readonly place?: string
  /** Mentions with the same name are one event. */
  readonly same?: string
  readonly optional?: true
}

/** What only the five articles together tell. */
export interface GoldCorpus {
  /** Other names of what the gold calls by the first. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Names of one speaker, over all articles. */
  readonly speakers: readonly (readonly string[])[]
  readonly copies: readonly {
    readonly content: string
    readonly files: readonly string[]
    readonly has_conflict: boolean
  }[]
  /** Events that look alike and are not the same. */
  readonly apart: readonly (readonly [string, string])[]
}

export interface Gold {
  readonly articles: readonly GoldArticle[]
  readonly corpus: GoldCorpus
}

/**
 * Reads the gold of the seeds.
 *
 * @param folder where the gold lies: `test/gold`
 * @param rewrite what is done to the text of each file before it is read; nothing, if left out
 */
export const readGold = (folder: string, rewrite: (json: string) => string = (json) => json): Gold => {
  const read = (name: string) => JSON.parse(rewrite(readFileSync(join(folder, name), 'utf8')))
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'corpus.json')
  return { articles: names.sort().map(read), corpus: read('corpus.json') }
}
