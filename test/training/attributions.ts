import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, open, type Span } from '../../pipeline/document.js'

/** One attribution of a brat file: who said what, with which words, in UTF-16 offsets of the raw text. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** An article of an evaluation set with its gold attributions; the first annotator where it has several. */
export interface GoldArticle {
  readonly name: string
  readonly document: Document
  readonly attributions: readonly Attribution[]
}

const spansLine = /^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)/u
const eventLine = /^E\d+\t(\S+:\S+(?: \S+:\S+)*)\s*$/u

/** UTF-16 offset of every code point of a text. */
const unitOffsets = (text: string): readonly number[] => {
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at)
  return [...offsets, text.length]
}

const readAttributions = (file: string, raw: string): readonly Attribution[] => {
  const units = unitOffsets(raw)
  const spans = new Map<string, readonly Span[]>()
  const found: Attribution[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const bound = spansLine.exec(line)
    if (bound !== null) {
      const parts = bound[2]!.split(';').map((part) => part.split(' ').map(Number))
      spans.set(
        bound[1]!,
        parts.map(([start, end]) => ({ start: units[start!]!, end: units[end!]! })),
      )
    }
    const event = eventLine.exec(line)
    if (event === null) continue
    const roles = { Source: [] as Span[], Cue: [] as Span[], Content: [] as Span[] }
    for (const argument of event[1]!.split(' ')) {
      const [role, id] = argument.split(':')
      const name = role!.replace(/\d+$/u, '') as keyof typeof roles
      if (name in roles) roles[name].push(...(spans.get(id!) ?? []))
    }
    const inOrder = (a: Span, b: Span): number => a.start - b.start
    found.push({
      source: roles.Source.sort(inOrder),
      cue: roles.Cue.sort(inOrder),
      content: roles.Content.sort(inOrder),
    })
  }
  return found
}

/** Reads a folder with `text/*.txt` and `attributions/*.ann`; the documents are raw, before any stage. */
export const readGold = (folder: string): readonly GoldArticle[] => {
  const files = readdirSync(join(folder, 'attributions')).sort()
  const first = new Map<string, string>()
  for (const file of files) {
    const name = file.replace(/_[^_]*\.ann$/u, '')
    if (!first.has(name)) first.set(name, file)
  }
  return [...first].map(([name, file]) => {
    const raw = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    const source = { articleId: 'a000000000000000', path: `${name}.txt`, record: 0, sha256: '', raw }
    const document = open({ ...source, format: 'text', encoding: 'utf-8' })
    return { name, document, attributions: readAttributions(join(folder, 'attributions', file), raw) }
  })
}
