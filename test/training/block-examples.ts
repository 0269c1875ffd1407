import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceOf } from '../../pipeline/clean/block-evidence.js'
import { readLines } from '../../pipeline/clean/lines.js'
import { type PageShape, readShape } from '../../pipeline/clean/page-shape.js'
import { ingestFile } from '../../pipeline/ingest/ingest.js'

/** A page of an evaluation set, with what each of its blocks is. */
export interface PageExample {
  readonly name: string
  /** Pages of one site are learned from together, or judged together. */
  readonly site: string
  readonly shape: PageShape
  readonly evidence: readonly (readonly (readonly string[])[])[]
  /** By block: the share of its runs of words that stand in the article; 0 to 1. */
  readonly gold: readonly number[]
  readonly body: string
}

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
/** Words to a run. */
const RUN = 4

const runsOf = (tokens: readonly string[]): readonly string[] =>
  tokens.slice(0, Math.max(0, tokens.length - RUN + 1)).map((_, i) => tokens.slice(i, i + RUN).join(' '))

const goldOf = (text: string, runs: ReadonlySet<string>, whole: string): number => {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return 0
  const own = runsOf(tokens)
  if (own.length === 0) return whole.includes(` ${tokens.join(' ')} `) ? 1 : 0
  return own.filter((run) => runs.has(run)).length / own.length
}

interface Gold {
  readonly url: string | null
  readonly body: string
}

const siteOf = (name: string, url: string | null): string =>
  /^fundus-([A-Za-z]+)/.exec(name)?.[1] ?? /^\w+:\/\/(?:www\.)?([^/]+)/.exec(url ?? '')?.[1] ?? name

/** Reads a folder with `text/*.html` and `gold.json` as `score_html.py` describes it. */
export const readExamples = (folder: string): readonly PageExample[] => {
  const gold: Readonly<Record<string, Gold>> = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
  return readdirSync(join(folder, 'text'))
    .sort()
    .flatMap((name) => {
      const read = ingestFile(name, readFileSync(join(folder, 'text', name)), { fields: {}, maxBytes: 1e8 })
      const known = gold[name]
      if (!('source' in read) || !read.source.page || known === undefined) return []
      const { page, raw } = read.source
      const lines = readLines(raw).map(({ text, number }) => ({ text, block: page.blocks[number - 1]! }))
      const shape = readShape(lines, page.nodes)
      const body = tokensOf(known.body)
      const runs = new Set(runsOf(body))
      const whole = ` ${body.join(' ')} `
      return {
        name,
        site: siteOf(name, known.url),
        shape,
        evidence: evidenceOf(shape),
        gold: lines.map(({ text }) => goldOf(text, runs, whole)),
        body: known.body,
      }
    })
}

const counted = (tokens: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

const overlap = (
  got: readonly string[],
  want: readonly string[],
): { readonly precision: number; readonly recall: number; readonly f1: number } => {
  const wanted = counted(want)
  let shared = 0
  for (const [token, count] of counted(got)) shared += Math.min(count, wanted.get(token) ?? 0)
  const precision = got.length === 0 ? 0 : shared / got.length
  const recall = want.length === 0 ? 0 : shared / want.length
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The figures of `score_html.py` for what was kept of each page. */
export const figuresOf = (
  examples: readonly PageExample[],
  isKept: (page: number, block: number) => boolean,
): Readonly<Record<string, number>> => {
  const sums: Record<string, number[]> = { news: [], wcxb: [], 'aeb-p': [], 'aeb-r': [] }
  for (const [p, { name, shape, body }] of examples.entries()) {
    const text = shape.lines
      .filter((_, i) => isKept(p, i))
      .map(({ text }) => text)
      .join('\n')
    if (name.startsWith('aeb')) {
      const { precision, recall } = overlap(runsOf(tokensOf(text)), runsOf(tokensOf(body)))
      sums['aeb-p']!.push(precision)
      sums['aeb-r']!.push(recall)
    } else sums[name.startsWith('wcxb') ? 'wcxb' : 'news']!.push(overlap(tokensOf(text), tokensOf(body)).f1)
  }
  const means = Object.fromEntries(
    Object.entries(sums).map(([name, values]) => [name, values.reduce((a, b) => a + b, 0) / values.length]),
  )
  const [p, r] = [means['aeb-p']!, means['aeb-r']!]
  return { ...means, aeb: (2 * p * r) / (p + r) }
}
