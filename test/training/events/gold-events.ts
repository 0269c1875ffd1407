import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute } from '../../../pipeline/attribute/attribute.js'
import { clean } from '../../../pipeline/clean/clean.js'
import type { NewsEvent } from '../../../pipeline/document.js'
import { type Document, open, type Span } from '../../../pipeline/document.js'
import { ruledEvents } from '../../../pipeline/extract/ruled-events.js'
import { identify } from '../../../pipeline/identify/identify.js'
import { parse } from '../../../pipeline/parse/parse.js'
import { segment } from '../../../pipeline/segment/segment.js'

/** An event as a coder read it. */
export interface GoldEvent {
  readonly evidence: string
  readonly trigger: string
  readonly event: string
  readonly alt?: readonly string[]
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly status: string
}

/** An article with what the rules read in it and, in a set of whole articles, the coder's events by the place of their trigger. */
export interface Annotated {
  readonly document: Document
  readonly ruled: readonly NewsEvent[]
  readonly events: readonly (GoldEvent & { readonly at: Span })[]
}

const documentOf = (raw: string): Document =>
  attribute(
    identify(
      parse(
        segment(
          clean(
            open({ articleId: 'a0', path: 'a.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw }),
          ),
        ),
      ),
    ),
  )

/** Where each event's trigger stands in the clean text; events whose words cleaning took out are left out. */
const located = ({ text }: Document, events: readonly GoldEvent[]): Annotated['events'] => {
  const found: (GoldEvent & { readonly at: Span })[] = []
  let last = 0
  for (const event of events) {
    const after = text.indexOf(event.evidence, last)
    const from = after < 0 ? text.indexOf(event.evidence) : after
    if (from < 0) continue
    last = from
    const start = from + event.evidence.indexOf(event.trigger)
    found.push({ ...event, at: { start, end: start + event.trigger.length } })
  }
  return found
}

const texts = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => [file, readFileSync(join(folder, 'text', file), 'utf8')])

const annotated = (raw: string, events: readonly GoldEvent[]): Annotated => {
  const document = documentOf(raw)
  return { document, ruled: ruledEvents(document), events: located(document, events) }
}

/** A folder with `text/NN.txt` and `gold/NN.json`: whole articles. */
export const readArticles = (folder: string): readonly Annotated[] =>
  texts(folder).map(([file, raw]) =>
    annotated(
      raw,
      JSON.parse(readFileSync(join(folder, 'gold', file.replace(/\.txt$/, '.json')), 'utf8')) as GoldEvent[],
    ),
  )

/** A sentence with one event whose trigger nobody marked: types that it may have, and its parties. */
export interface Record {
  readonly types: readonly string[]
  readonly source: string
  readonly target: string
}

/** A folder with `text/` and `gold.json`: sentences and their records; no record says that there is no event. */
export const readSentences = (folder: string): readonly (Annotated & { readonly records: readonly Record[] })[] => {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as {
    readonly [file: string]: readonly { readonly type: string; readonly source?: string; readonly target?: string }[]
  }
  return texts(folder).map(([file, raw]) => ({
    ...annotated(raw, []),
    records: (gold[file] ?? []).map(({ type, source, target }) => ({
      types: type === 'YIELD' ? ['CONCEDE', 'RETREAT'] : [type],
      source: source ?? '',
      target: target ?? '',
    })),
  }))
}
