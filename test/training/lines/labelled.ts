import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { joinLines } from '../../../pipeline/clean/blocks.js'
import { readHeader } from '../../../pipeline/clean/header.js'
import { certainLines, furnitureLines } from '../../../pipeline/clean/judge.js'
import { readLines } from '../../../pipeline/clean/lines.js'
import { lookAt } from '../../../pipeline/clean/look.js'
import { type Page, readPage } from '../../../pipeline/clean/page.js'
import { open } from '../../../pipeline/document.js'

/** `skip`: not known, or of no matter. */
export type Label = 'keep' | 'drop' | 'headline' | 'skip'

/** The lines of one text, each with its label, as they stand before the model judges them. */
export interface LabelledText {
  readonly set: string
  readonly site: string
  /** Which half of its set it is in: errors are read in the one, of the other only figures are. */
  readonly half: 'read' | 'blind'
  readonly page: Page
  /** Lines that rules take, and those of the header. */
  readonly certain: ReadonlyMap<number, string>
  readonly taken: ReadonlySet<number>
  readonly headline: string | null
  readonly labels: readonly Label[]
}

const readText = (
  raw: string,
): Omit<LabelledText, 'set' | 'site' | 'half' | 'labels'> & { readonly lines: readonly number[] } => {
  const blocks = joinLines(raw, readLines(raw))
  const page = readPage(blocks.map(({ text }) => lookAt(text)))
  const furniture = furnitureLines(page)
  const { header: start } = open({ articleId: '', path: '', record: 0, format: 'text', encoding: '', sha256: '', raw })
  const { header, taken } = readHeader(blocks, start, furniture)
  const headers = new Set(taken.keys())
  const certain = certainLines(page, furniture, headers)
  return { page, certain, taken: headers, headline: header.headline, lines: blocks.map(({ line }) => line) }
}

/** As the evaluation's own `half.py` splits. */
const halfOf = (group: string): 'read' | 'blind' =>
  BigInt(`0x${createHash('sha1').update(group).digest('hex')}`) % 2n === 1n ? 'read' : 'blind'

const pageOf = (name: string): string =>
  name.replace(/-(?:trafilatura|newspaper4k|bte|justext|resiliparse|html-text)$/, '')

/** The site of each page, by `sources.tsv`: page, host. */
export const readSites = (folder: string, sites: Map<string, string>): void => {
  const file = join(folder, 'sources.tsv')
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [page, host] = line.split('\t')
    // A page of two sets is of one site: what the first says.
    if (page && host && !sites.has(page)) sites.set(page, host)
  }
}

/** The texts of a set: `text/NAME.txt`, and `gold/NAME.json` with {"lines": [[number from 1, label], …]}. */
export const readSet = (folder: string, sites: ReadonlyMap<string, string>): readonly LabelledText[] =>
  readdirSync(join(folder, 'text'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.\w+$/, '')
      const site = sites.get(pageOf(name)) ?? pageOf(name)
      const gold: { readonly lines: readonly (readonly [number, Label])[] } = JSON.parse(
        readFileSync(join(folder, 'gold', `${name}.json`), 'utf8'),
      )
      const labels = new Map(gold.lines.map(([line, label]) => [line, label]))
      const { lines, ...text } = readText(readFileSync(join(folder, 'text', file), 'utf8'))
      return {
        ...text,
        set: basename(folder),
        site,
        half: halfOf(/^fundus-([A-Za-z]+)/.exec(name)?.[1] ?? site),
        labels: lines.map((line) => labels.get(line) ?? 'skip'),
      }
    })

/** Texts of nothing but articles, every `step`-th: a folder of text files, or a file .jsonl.gz with {"text": …} a line. */
export const readArticles = (from: string, step: number): readonly LabelledText[] => {
  const raws = from.endsWith('.gz')
    ? gunzipSync(readFileSync(from))
        .toString('utf8')
        .trim()
        .split('\n')
        .map((line): string => JSON.parse(line).text)
    : readdirSync(from)
        .sort()
        .map((file) => readFileSync(join(from, file), 'utf8'))
  return raws
    .filter((_, i) => i % step === 0)
    .map((raw) => {
      const { lines, ...text } = readText(raw)
      return {
        ...text,
        set: 'articles',
        site: basename(from),
        half: 'read' as const,
        labels: lines.map(() => 'keep' as const),
      }
    })
}
