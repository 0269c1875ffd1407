import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where one set lies, and where its dataset was written. */
export interface Place {
  /** The evaluation folder, with the scorers in it. */
  readonly root: string
  /** The folder of the set, with its gold. */
  readonly gold: string
  /** The dataset that was made from the texts of the set. */
  readonly out: string
}

/** A set of the evaluation folder: texts to make a dataset of, and how the dataset is scored. */
export interface EvaluationSet {
  readonly name: string
  readonly gold: string
  readonly score: (place: Place) => string
}

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

/** The scorers of this folder end on a line for machines: the name of the measure, then its figures. */
const lastLine = (printed: string): string => {
  const line = printed.trim().split('\n').at(-1) ?? ''
  return line.slice(line.indexOf(' ') + 1)
}

const byScript =
  (...script: readonly string[]) =>
  ({ root, gold, out }: Place): string =>
    lastLine(python(join(root, ...script), gold, out))

interface Share {
  readonly f1: number
}
interface QuoteScore {
  readonly overlap: Share
  readonly e2e: Share
  readonly speaker: { readonly accuracy: number }
  readonly canonical: { readonly accuracy: number } | null
  readonly by: Readonly<Record<string, { readonly accuracy?: number }>>
}

const three = (value: number | undefined): string => (value ?? 0).toFixed(3)

const scoreQuotes = ({ root, gold, out }: Place): string => {
  const rows = `${out}-quotes.csv`
  python(join(root, 'quotes/from_tables.py'), out, rows)
  const score: QuoteScore = JSON.parse(python(join(root, 'quotes/score_quotes.py'), '--json', gold, rows))
  return [
    `overlap_f1=${three(score.overlap.f1)}`,
    `e2e_f1=${three(score.e2e.f1)}`,
    `speaker=${three(score.speaker.accuracy)}`,
    `mixed=${three(score.by['mixed content']?.accuracy)}`,
    `pronoun=${three(score.by['source: pronoun']?.accuracy)}`,
    ...(score.canonical ? [`canonical=${three(score.canonical.accuracy)}`] : []),
  ].join(' ')
}

/** What is found in each folder of the evaluation folder; sets to learn from are left out. */
const kinds: Readonly<Record<string, (place: Place) => string>> = {
  quotes: scoreQuotes,
  sentences: byScript('sentences/score_sentences.py'),
  lines: byScript('lines/score_lines.py'),
  events: byScript('events/score_events.py'),
  dates: byScript('dates/score_dates.py'),
}

const foldersWithText = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.endsWith('-train') && existsSync(join(folder, name, 'text')))
        .sort()
    : []

/** The sets that stand ready under an evaluation folder, in the order in which they are scored. */
export const setsOf = (root: string): readonly EvaluationSet[] =>
  Object.entries(kinds).flatMap(([kind, score]) =>
    foldersWithText(join(root, kind)).map((name) => ({
      name: `${kind}/${name}`,
      gold: join(root, kind, name),
      score,
    })),
  )

/** Copies are planted in texts of the quotes: seed and number as the folder's own page gives them. */
const planted = { seed: '1', copies: '24', texts: 'quotes/polnear-dev/text' }

/** The set of near-duplicates, built into a scratch folder; null where its script or its texts are missing. */
export const duplicatesOf = (root: string, scratch: string): EvaluationSet | null => {
  const build = join(root, 'duplicates/build_duplicates.py')
  const texts = join(root, planted.texts)
  if (!existsSync(build) || !existsSync(texts)) return null
  const gold = join(scratch, 'duplicates-gold')
  python(build, gold, planted.seed, planted.copies, texts)
  return { name: 'duplicates', gold, score: byScript('duplicates/score_duplicates.py') }
}
