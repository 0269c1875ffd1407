import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { calibration, half, ours, python, quotes, type Scorer, theirs } from './scorers.js'

/** A set of the evaluation folder: texts to make a dataset of, and how the dataset is scored. */
export interface EvaluationSet {
  readonly name: string
  readonly gold: string
  /** By what is measured; the first has no name of its own. */
  readonly scorers: Readonly<Record<string, Scorer>>
}

/** How the sets in each folder of the evaluation folder are scored. */
const kinds: Readonly<Record<string, EvaluationSet['scorers']>> = {
  quotes: {
    '': quotes,
    indirect: ours('score_indirect.py'),
    confidence: calibration,
    lost: ours('lost_quotes.py'),
  },
  sentences: { '': theirs('sentences/score_sentences.py') },
  lines: {
    '': theirs('lines/score_lines.py'),
    read: half('read', 'lines/score_lines.py'),
    blind: half('blind', 'lines/score_lines.py'),
  },
  events: { '': theirs('events/score_events.py') },
  html: { '': theirs('html/score_html.py') },
  dates: { '': theirs('dates/score_dates.py') },
}

/** Sets to learn from are left out. */
const foldersWithText = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.endsWith('-train') && existsSync(join(folder, name, 'text')))
        .sort()
    : []

/** The sets that stand ready under an evaluation folder, in the order in which they are scored. */
export const setsOf = (root: string): readonly EvaluationSet[] =>
  Object.entries(kinds).flatMap(([kind, scorers]) =>
    foldersWithText(join(root, kind)).map((name) => ({
      name: `${kind}/${name}`,
      gold: join(root, kind, name),
      scorers,
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
  return { name: 'duplicates', gold, scorers: { '': theirs('duplicates/score_duplicates.py') } }
}
