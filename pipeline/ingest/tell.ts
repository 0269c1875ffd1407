import fieldNames from '../rules/record-fields.json' with { type: 'json' }
import { dividerOf } from './cut-export.js'
import { decode } from './decode.js'

/** How a file is read. */
export type Kind =
  | { readonly kind: 'text' | 'page' | 'json-lines' | 'json-values' | 'feed' | 'warc' | 'export' | 'gzip' | 'zip' }
  | { readonly kind: 'rows'; readonly delimiter: string }
  /** What it is, where nothing reads it. */
  | { readonly kind: 'unknown'; readonly what: string }

/** So many bytes of a file tell what it is. */
export const HEAD = 8192

const delimiters = [',', '\t', ';', '|'] as const

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
const columnNames: ReadonlySet<string> = new Set(Object.values(fieldNames).flat().map(plain))
const telling: ReadonlySet<string> = new Set([...fieldNames.text, ...fieldNames.html].map(plain))

const startsWith = (bytes: Uint8Array, ...values: readonly number[]): boolean =>
  values.every((value, i) => bytes[i] === value)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The delimiter of a table by its header, or null where the first line is none: two known columns, or one by its name. */
const delimiterOf = (line: string, isNamed: boolean): string | null => {
  let best: string | null = null
  let most = 0
  for (const delimiter of delimiters) {
    const cells = line.split(delimiter).map((cell) => plain(cell))
    const known = cells.filter((cell) => columnNames.has(cell)).length
    const isHeader = isNamed
      ? cells.length > 1 || telling.has(cells[0]!)
      : known > 1 && cells.some((cell) => telling.has(cell))
    const weight = known * 100 + cells.length
    if (isHeader && weight > most) {
      best = delimiter
      most = weight
    }
  }
  return best
}

const page = /^(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const feed = /^(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<\?[^>]{0,300}\?>\s*)*<(?:rss|feed|rdf:RDF)\b/
const xhtml = /^<\?xml[^>]{0,300}\?>\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i
const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,300})?>/i
const jsonStart = /^(?:\[\s*)?\{\s*"|^\[\s*\]/

const jsonKind = (text: string, name: string): Kind => {
  if (text.startsWith('[')) return { kind: 'json-values' }
  const end = text.indexOf('\n')
  if (end >= 0)
    return { kind: isJson(text.slice(0, end)) || !/^\{\s*$/.test(text.slice(0, end)) ? 'json-lines' : 'json-values' }
  return { kind: /\.json(?:\.gz)?$/i.test(name) ? 'json-values' : 'json-lines' }
}

const markupKind = (text: string, name: string): Kind | null => {
  if (feed.test(text)) return { kind: 'feed' }
  if (page.test(text) || xhtml.test(text)) return { kind: 'page' }
  if (/\.x?html?(?:\.gz)?$/i.test(name) && markup.test(text)) return { kind: 'page' }
  if (text.startsWith('<?xml')) return { kind: 'unknown', what: 'XML that is no feed' }
  return null
}

/**
 * How a file is to be read, by how it begins and then by its name.
 *
 * @param name the file's, with its extension
 * @param head its first bytes, `HEAD` of them or all
 */
export const tell = (name: string, head: Uint8Array): Kind => {
  if (startsWith(head, 0x1f, 0x8b)) return { kind: 'gzip' }
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return { kind: 'zip' }
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { kind: 'unknown', what: 'PDF' }
  const text = decode(head).text.trimStart()
  if (text.startsWith('WARC/')) return { kind: 'warc' }
  if (jsonStart.test(text)) return jsonKind(text, name)
  const marked = markupKind(text, name)
  if (marked !== null) return marked
  const end = text.search(/[\r\n]/)
  const delimiter = delimiterOf(end < 0 ? text : text.slice(0, end), /\.(?:csv|tsv|tab)(?:\.gz)?$/i.test(name))
  if (delimiter !== null) return { kind: 'rows', delimiter }
  return { kind: text.split('\n').some((line) => dividerOf(line) !== null) && isExport(text) ? 'export' : 'text' }
}

/** A rule of underscores alone may stand in any text: an export also has labels, or counts its articles. */
const isExport = (text: string): boolean =>
  /^\s*(?:Document )?\d{1,6} of \d{1,6}(?: DOCUMENTS?)?\s*$/m.test(text) ||
  /^\s*Document [A-Z][A-Z0-9]{4,11}\d{8}[a-z0-9]{6,12}\s*$/m.test(text) ||
  /^(?:Full text|Publication title|ProQuest document ID|Document URL):/m.test(text)
