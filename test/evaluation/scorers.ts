import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where one set lies, and where its dataset was written. */
export interface Place {
  /** The evaluation folder, with its scorers. */
  readonly root: string
  /** This folder, with the scorers of our own. */
  readonly own: string
  /** The folder of the set, with its gold. */
  readonly gold: string
  /** The dataset that was made from the texts of the set. */
  readonly out: string
}

/** Figures of one set as `name=value` on one line. */
export type Scorer = (place: Place) => string

/** A scorer that cannot be run, or does not end well; the message says which. */
export class ScorerError extends Error {}

/** Runs a Python script and gives what it prints; throws `ScorerError`. */
export const python = (script: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync('python3', [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error) throw new ScorerError(`python3 cannot be run: ${error.message}`)
  if (status !== 0) throw new ScorerError(`${script} ended with ${status}: ${stderr.trim().split('\n').at(-1)}`)
  return stdout
}

/** All scorers end on a line for machines: the name of the measure, then its figures. */
export const lastLine = (printed: string): string => {
  const line = printed.trim().split('\n').at(-1) ?? ''
  return line.slice(line.indexOf(' ') + 1)
}

/** A script of the evaluation folder that takes the gold and the dataset. */
export const theirs =
  (script: string): Scorer =>
  ({ root, gold, out }) =>
    lastLine(python(join(root, script), gold, out))

/**
 * The same for one half of the set, split by site: errors may be looked at in the half that is read, of the blind one only the figure
 * is. Where the half is empty it says so.
 */
export const half =
  (name: 'read' | 'blind', script: string): Scorer =>
  ({ root, gold, out }) => {
    const halves = `${out}-halves`
    if (!existsSync(halves)) python(join(root, 'half.py'), gold, halves)
    return existsSync(join(halves, name))
      ? lastLine(python(join(root, script), join(halves, name), out))
      : 'no text in this half'
  }

/** A script of ours that takes the gold and the dataset. */
export const ours =
  (script: string): Scorer =>
  ({ own, gold, out }) =>
    lastLine(python(join(own, script), gold, out))

interface Share {
  readonly f1: number
}
interface Group {
  readonly matched?: number
  readonly right?: number
}
interface QuoteScore {
  readonly overlap: Share
  readonly e2e: Share
  readonly speaker: { readonly accuracy: number }
  readonly canonical: { readonly accuracy: number } | null
  readonly by: Readonly<Record<string, Group>>
}

const three = (value: number): string => value.toFixed(3)
const accuracy = ({ matched = 0, right = 0 }: Group = {}): string => three(matched === 0 ? 0 : right / matched)

/** The quotes of a dataset as the scorer of quotes reads them, in a file beside the dataset. */
const quoteRows = ({ root, out }: Place): string => {
  const rows = `${out}-quotes.csv`
  python(join(root, 'quotes/from_tables.py'), out, rows)
  return rows
}

export const quotes: Scorer = (place) => {
  const printed = python(join(place.root, 'quotes/score_quotes.py'), '--json', place.gold, quoteRows(place))
  const score: QuoteScore = JSON.parse(printed)
  return [
    `overlap_f1=${three(score.overlap.f1)}`,
    `e2e_f1=${three(score.e2e.f1)}`,
    `speaker=${three(score.speaker.accuracy)}`,
    `mixed=${accuracy(score.by['mixed content'])}`,
    `pronoun=${accuracy(score.by['source: pronoun'])}`,
    ...(score.canonical ? [`canonical=${three(score.canonical.accuracy)}`] : []),
  ].join(' ')
}

export const calibration: Scorer = (place) =>
  lastLine(python(join(place.own, 'score_calibration.py'), place.root, place.gold, quoteRows(place)))
