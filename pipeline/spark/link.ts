import { areCopies as areCopiedArticles } from '../deduplicate/articles.js'
import { type BucketReader, bucketReader } from '../deduplicate/buckets.js'
import { corpusBuilder } from '../deduplicate/corpus.js'
import { clusterEvents } from '../deduplicate/events.js'
import type { Fingerprint, NameFingerprint } from '../deduplicate/fingerprint.js'
import { nameIds, numberedIds } from '../deduplicate/names.js'
import { areCopies as areCopiedStretches } from '../deduplicate/quote-copies.js'
import { overlap, shinglesOf } from '../deduplicate/shingles.js'
import { eventId } from '../publish/rows.js'
import { batchOf, rowsIn, type ShapedRow, schemaOf } from './arrow-rows.js'
import type { Verb } from './verb.js'

/** A member of a bucket of candidates: buckets come one after the other, the members of each in the order of their ranks. */
const memberShape = { bucket: 'text', size: 'int', id: 'text', words: 'bytes' } as const
/** Two copies; or with no second one, that the bucket in which the first comes first was crowded. */
const pairShape = { a: 'text', b: 'text' } as const
const pairSchema = schemaOf(pairShape)

/** The words of bytes that may lie at any place. */
const wordsIn = (bytes: Uint8Array): Uint32Array => new Uint32Array(Uint8Array.from(bytes).buffer)

/** How two things of one kind are compared, once each is made ready for it. */
interface Comparison<T> {
  readonly ready: (words: Uint32Array) => T
  readonly areCopies: (a: T, b: T) => boolean
}

const articleComparison: Comparison<Float64Array> = {
  ready: shinglesOf,
  areCopies: (a, b) => areCopiedArticles(overlap(a, b)),
}

const quoteComparison: Comparison<Uint32Array> = {
  ready: (words) => words,
  areCopies: (a, b) => {
    const both = new Uint32Array(a.length + b.length)
    both.set(a)
    both.set(b, a.length)
    return areCopiedStretches(both, 0, a.length, a.length, both.length)
  },
}

interface Member<T> {
  readonly id: string
  readonly ready: T
}

/** Compares the members of each bucket, of which no more are kept than one is compared with. */
const linkingCopies = <T>({ ready, areCopies }: Comparison<T>): Verb => {
  let pairs: ShapedRow<typeof pairShape>[] = []
  let bucket: string | null = null
  let first = ''
  let reader: BucketReader<Member<T>> | null = null
  const compare = (a: Member<T>, b: Member<T>): boolean => {
    const areAlike = areCopies(a.ready, b.ready)
    if (areAlike) pairs.push({ a: a.id, b: b.id })
    return areAlike
  }
  const close = (): void => {
    if (reader?.isCrowded()) pairs.push({ a: first, b: null })
  }
  const taken = () => {
    const batch = batchOf(pairShape, pairSchema, pairs)
    pairs = []
    return batch
  }
  return {
    schema: pairSchema,
    take: (batch) => {
      for (const { bucket: next, size, id, words } of rowsIn(memberShape, batch)) {
        if (next !== bucket) {
          close()
          bucket = next
          first = id!
          reader = bucketReader(size!, compare)
        }
        reader!.add({ id: id!, ready: ready(wordsIn(words!)) })
      }
      return taken()
    },
    end: () => {
      close()
      return taken()
    },
  }
}

const likenessShape = { id: 'text', words: 'bytes', canonical_words: 'bytes' } as const
const similarityShape = { id: 'text', similarity: 'float' } as const
const similaritySchema = schemaOf(similarityShape)

/** How like its canonical article each copy is. */
const measuringSimilarity = (): Verb => ({
  schema: similaritySchema,
  take: (batch) =>
    batchOf(
      similarityShape,
      similaritySchema,
      rowsIn(likenessShape, batch).map(({ id, words, canonical_words }) => ({
        id,
        similarity: overlap(shinglesOf(wordsIn(canonical_words!)), shinglesOf(wordsIn(words!))).jaccard,
      })),
    ),
})

/** Names as JSON, each once; those of one group come one after the other. */
const nameShape = { name: 'text', group: 'text' } as const
const nameIdShape = { name: 'text', name_id: 'text' } as const
const nameIdSchema = schemaOf(nameIdShape)

/** The id of each name, null for somebody unnamed, as soon as its group is whole. */
const linkingNames = (): Verb => {
  let group: string | null = null
  let names: string[] = []
  const close = (): readonly ShapedRow<typeof nameIdShape>[] => {
    const ids = nameIds(names.map((name) => JSON.parse(name) as NameFingerprint))
    const rows = names.map((name, i) => ({ name, name_id: ids[i]! }))
    names = []
    return rows
  }
  return {
    schema: nameIdSchema,
    take: (batch) => {
      const found: ShapedRow<typeof nameIdShape>[] = []
      for (const row of rowsIn(nameShape, batch)) {
        if (row.group !== group) for (const one of close()) found.push(one)
        group = row.group
        names.push(row.name!)
      }
      return batchOf(nameIdShape, nameIdSchema, found)
    },
    end: () => batchOf(nameIdShape, nameIdSchema, close()),
  }
}

const factsShape = { facts: 'text' } as const
const eventShape = { id: 'text', article_id: 'text', index: 'int', canonical: 'text', size: 'int' } as const
const eventSchema = schemaOf(eventShape)

/** The clusters of the events of a set of articles, which come in the order of the corpus. */
const linkingEvents = (): Verb => {
  const builder = corpusBuilder()
  const articleIds: string[] = []
  return {
    schema: eventSchema,
    take: (batch) => {
      for (const { facts } of rowsIn(factsShape, batch)) {
        const print = JSON.parse(facts!) as Omit<Fingerprint, 'bands' | 'quotes' | 'length' | 'wordCount' | 'wholeHash'>
        builder.add({ ...print, bands: new Uint32Array(), quotes: [], length: 0, wordCount: 0, wholeHash: 0 })
        articleIds.push(print.articleId)
      }
      return batchOf(eventShape, eventSchema, [])
    },
    end: () => {
      const corpus = builder.corpus()
      const { canonical, size } = clusterEvents(corpus, numberedIds(nameIds(corpus.names)))
      const { article } = corpus.event
      const indexOf = (event: number): number =>
        event - (article[event] === 0 ? 0 : corpus.eventEnd[article[event]! - 1]!)
      const idOf = (event: number): string => eventId(articleIds[article[event]!]!, indexOf(event))
      const rows = Array.from(article, (of, event) => ({
        id: idOf(event),
        article_id: articleIds[of]!,
        index: indexOf(event),
        canonical: idOf(canonical[event]!),
        size: size[event]!,
      }))
      return batchOf(eventShape, eventSchema, rows)
    },
  }
}

/** What can be linked, by name. */
export const linking: Readonly<Record<string, () => Verb>> = {
  articles: () => linkingCopies(articleComparison),
  quotes: () => linkingCopies(quoteComparison),
  similarity: measuringSimilarity,
  names: linkingNames,
  events: linkingEvents,
}
