import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, corpusBuilder } from '../../../pipeline/deduplicate/corpus.js'
import { numberedIds } from '../../../pipeline/deduplicate/deduplicate.js'
import { fingerprint } from '../../../pipeline/deduplicate/fingerprint.js'
import { nameIds } from '../../../pipeline/deduplicate/names.js'
import { type Document, type NewsEvent, open } from '../../../pipeline/document.js'
import { codePoints, rawSpan } from '../../../pipeline/publish/positions.js'
import { annotate } from '../../../pipeline/stages.js'

/** A text, and where in it which event is told: spans of the raw file in code points. */
export interface Told {
  readonly topic: string
  readonly path: string
  readonly text: string
  readonly mentions: readonly {
    readonly span: readonly [start: number, end: number]
    readonly chain: string
    /** Names of the people who take part, where a mention is to teach what their names say: one that gives others is left out. */
    readonly people?: readonly string[]
  }[]
}

/** A corpus, and of each of its events the topic and, where a gold mention meets its trigger, the chain. */
export interface Topics {
  readonly corpus: Corpus
  readonly ids: Uint32Array
  readonly topic: readonly string[]
  readonly chain: readonly (string | null)[]
}

const documentOf = (number: number, path: string, raw: string): Document => {
  const articleId = `a${String(number).padStart(15, '0')}`
  return annotate(open({ articleId, path, record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw }))
}

/** Whether the persons and countries that an event names are the people who take part. */
const isOf = ({ participants }: NewsEvent, people: readonly string[]): boolean => {
  const named = participants.flatMap(({ kind, name }) => (kind === 'person' || kind === 'country' ? [name] : []))
  return named.length === people.length && people.every((name) => named.includes(name))
}

/** The gold chain that the trigger of each event meets. */
const chainsOf = ({ events, alignment, raw }: Document, mentions: Told['mentions']): readonly (string | null)[] => {
  const point = codePoints(raw)
  return events.map((event) => {
    const span = rawSpan(alignment, event.trigger)
    if (span === null) return null
    const [start, end] = [point(span.start), point(span.end)]
    const met = mentions.find((mention) => mention.span[0] < end && start < mention.span[1])
    return met === undefined || (met.people && !isOf(event, met.people)) ? null : met.chain
  })
}

/**
 * Reads a folder of `text/` and `gold.json`, which has of each file the spans and chains of its event mentions. The topic of a text
 * is what stands before the first `_` of its name.
 */
export const readFolder = (folder: string): readonly Told[] => {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Record<string, Told['mentions']>
  return readdirSync(join(folder, 'text'))
    .sort()
    .map((path) => ({
      topic: path.slice(0, path.indexOf('_')),
      path,
      text: readFileSync(join(folder, 'text', path), 'utf8'),
      mentions: gold[path] ?? [],
    }))
}

/** Annotates texts, in their order. */
export const readTopics = (texts: readonly Told[]): Topics => {
  const builder = corpusBuilder()
  const topic: string[] = []
  const chain: (string | null)[] = []
  for (const [number, told] of texts.entries()) {
    const document = documentOf(number, told.path, told.text)
    builder.add(fingerprint(document).fingerprint)
    for (const found of chainsOf(document, told.mentions)) {
      topic.push(told.topic)
      chain.push(found)
    }
  }
  const corpus = builder.corpus()
  return { corpus, ids: numberedIds(nameIds(corpus.names)), topic, chain }
}
