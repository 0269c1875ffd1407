import type { Header } from '../document.js'
import fieldNames from '../rules/record-fields.json' with { type: 'json' }
import { readInstant } from './instant.js'

export type FieldName = keyof typeof fieldNames

/** Names of fields that stand for one of ours: `{ text: 'lead_and_body' }`. */
export type FieldMap = Readonly<Partial<Record<FieldName, string>>>

export const ourFields = Object.keys(fieldNames) as readonly FieldName[]

/** What a record says, by our names. */
export interface Fields {
  readonly text: string | null
  readonly html: string | null
  readonly known: Partial<Header>
  readonly sourceId: string | null
  readonly crawledAt: string | null
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
const namesOf = Object.fromEntries(
  Object.entries(fieldNames).map(([ours, theirs]) => [ours, theirs.map(plain)]),
) as Record<FieldName, string[]>

type Fielded = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fielded =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `content.body` goes into the record; a field of that very name comes first. */
const atPath = (record: Fielded, path: string): unknown =>
  path in record
    ? record[path]
    : path.split('.').reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), record)

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** A field by the name that the user gives, or the first filled one of those that crawlers use. */
const lookup = (record: Fielded, map: FieldMap) => {
  const byName = new Map<string, unknown>()
  for (const [name, value] of Object.entries(record))
    if (isFilled(value) && !byName.has(plain(name))) byName.set(plain(name), value)
  return (ours: FieldName): unknown => {
    const theirs = map[ours]
    if (theirs !== undefined) return atPath(record, theirs)
    const name = namesOf[ours].find((one) => byName.has(one))
    return name === undefined ? undefined : byName.get(name)
  }
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()
const longest = 1000

const asLine = (value: unknown): string | null => {
  const text =
    typeof value === 'number' ? String(value) : isRecord(value) ? asLine(value.name ?? value.title ?? value.id) : value
  if (typeof text !== 'string') return null
  const line = clean(text)
  return line === '' || line.length > longest ? null : line
}

/** A text, or its paragraphs in a list. */
const asText = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
    : Array.isArray(value) && value.every((part) => typeof part === 'string')
      ? value.join('\n\n')
      : null

const listed = /^\[\s*(['"]).*\1\s*\]$/s

/** Authors: a list, a list of objects with names, or names in one text parted by commas, semicolons, "and". */
export const asNames = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap(asNames))]
  const line = asLine(value)
  if (line === null || /^https?:/.test(line)) return []
  const text = listed.test(line) ? line.slice(1, -1).replace(/(^|,\s*)['"]|['"](?=\s*(?:,|$))/g, '$1') : line
  return [
    ...new Set(
      text
        .replace(/^by:?\s+/i, '')
        .split(/\s*(?:;|\||,(?!\s*(?:Jr|Sr|I{2,3}|M\.?D|Ph\.?D)\b)|\s(?:and|&)\s)\s*/i)
        .map(clean)
        .filter((name) => /\p{L}/u.test(name) && name.length <= 120),
    ),
  ]
}

const headerOf = (get: (ours: FieldName) => unknown): Partial<Header> => {
  const day = readInstant(get('date'))
  const byline = asNames(get('byline'))
  const line = {
    headline: asLine(get('headline')),
    url: asLine(get('url')),
    outlet: asLine(get('outlet')),
    section: asLine(get('section')),
  }
  return {
    ...Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)),
    ...(byline.length > 0 ? { byline } : {}),
    ...(day === null ? {} : { publishedOn: day.day, publishedAt: day.at }),
  }
}

/**
 * What a record says, by our names: its text or page, what is known of the article, its id and the time of the crawl.
 *
 * @param map fields that the user names
 */
export const readFields = (record: Fielded, map: FieldMap): Fields => {
  const get = lookup(record, map)
  return {
    text: asText(get('text')),
    html: asText(get('html')),
    known: headerOf(get),
    sourceId: asLine(get('id')),
    crawledAt: readInstant(get('crawled'))?.at ?? null,
  }
}

/** Whether a record has a field for a text, be it empty. */
export const hasTextField = (record: Fielded, map: FieldMap): boolean =>
  map.text !== undefined
    ? atPath(record, map.text) !== undefined
    : Object.keys(record).some((name) => [...namesOf.text, ...namesOf.html].includes(plain(name)))
