/**
 * Learns what the lines of a text say for being no part of the article: weights of single words, and trees over the evidence.
 *
 *   train-lines EVALUATION ARTICLES… [--more FOLDER]
 *
 * EVALUATION holds the sets of labelled lines (`lines/NAME`); ARTICLES are folders or files of whole articles, whose lines all
 * count as kept; FOLDER is a further set of lines that are only learned from (`extract_pages.py` makes one of web pages). Prints
 * the figures by cross-validation over whole sites, then those of what is written, which has seen these lines. Writes
 * `line-words.json` and `line-trees.json` into `pipeline/rules`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceNames, readEvidence } from '../../../pipeline/clean/evidence.js'
import { viewOf } from '../../../pipeline/clean/judge.js'
import { forestOf, oddsOf, type Tree, type Trees } from '../../../pipeline/clean/line-model.js'
import type { WordWeights } from '../../../pipeline/clean/line-words.js'
import { boost, type Node } from './boost.js'
import { type LabelledText, readArticles, readSet, readSites } from './labelled.js'
import { type Learned, learnWords, tablesOf, type WordedLine, wordsOf } from './words.js'

const shape = {
  trees: 120,
  depth: 4,
  rate: 0.1,
  share: 0.4,
  lambda: 3,
  least: 4,
}
const folds = 5
const innerFolds = 5
const sets = ['dev', 'hard', 'news-dev', 'web-dev']
const moreSet = 'more'

/** What a line of each kind of set counts for: whole pages are noisier than what people have, and articles have no furniture. */
const weightOfSet: Readonly<Record<string, number>> = {
  hard: 0.3,
  more: 0.6,
  articles: 0.15,
}

const args = process.argv.slice(2)
const moreAt = args.indexOf('--more')
const more = moreAt < 0 ? null : args[moreAt + 1]!
const [root, ...articles] = moreAt < 0 ? args : args.toSpliced(moreAt, 2)
if (root === undefined) throw new Error('usage: train-lines EVALUATION ARTICLES… [--more FOLDER]')

const sites = new Map<string, string>()
for (const set of sets) readSites(join(root, 'lines', set), sites)
if (more !== null) readSites(more, sites)
const texts: readonly LabelledText[] = [
  ...sets.flatMap((set) => readSet(join(root, 'lines', set), sites)),
  ...(more === null ? [] : readSet(more, sites).map((text) => ({ ...text, set: moreSet }))),
  ...articles.flatMap((from) => readArticles(from, 30)),
]

const isLabelled = ({ labels, taken }: LabelledText, line: number): boolean =>
  !taken.has(line) && (labels[line] === 'keep' || labels[line] === 'drop')

/** A site's lines count for less where it has many: every site is one witness, more or less. */
const linesOfSite = new Map<string, number>()
for (const { site, labels } of texts) linesOfSite.set(site, (linesOfSite.get(site) ?? 0) + labels.length)
const weightOf = ({ set, site }: LabelledText): number =>
  (weightOfSet[set] ?? 1) * (set === 'articles' ? 1 : (120 / linesOfSite.get(site)!) ** 0.2)

const numbered = <T>(values: Iterable<T>): ReadonlyMap<T, number> =>
  new Map([...new Set(values)].sort().map((value, i) => [value, i]))
const siteNumber = numbered(texts.map(({ site }) => site))
const foldOf = ({ site }: LabelledText): number => (siteNumber.get(site)! * 7) % folds
const innerFoldOf = ({ site }: LabelledText): number => siteNumber.get(site)! % innerFolds

const worded = (text: LabelledText): readonly WordedLine[] =>
  text.page.looks.flatMap((look, line) =>
    isLabelled(text, line)
      ? [
          {
            site: text.site,
            words: wordsOf(look.text),
            isFurniture: text.labels[line] === 'drop',
            weight: weightOf(text),
          },
        ]
      : [],
  )

const rowsOf = ({ page, certain, taken, headline }: LabelledText, weights: WordWeights): readonly Float64Array[] => {
  const view = viewOf(page, certain, taken, headline, weights)
  return page.looks.map((_, line) => {
    const row = new Float64Array(evidenceNames.length)
    readEvidence(line, view, row)
    return row
  })
}

const rounded = (value: number): number => Number(value.toFixed(3))
const written = ({ value, column, at, below, above }: Node): Tree =>
  below === null || above === null
    ? rounded(value)
    : [evidenceNames[column]!, at, rounded(value), written(below), written(above)]

interface Model {
  readonly words: Learned
  readonly trees: Trees
}

/** Words first; the trees then see what words say that were learned from other sites than the line's own. */
const learn = (some: readonly LabelledText[]): Model => {
  const rows: Float64Array[] = []
  const isFurniture: boolean[] = []
  const weights: number[] = []
  for (let fold = 0; fold < innerFolds; fold++) {
    const table = tablesOf(learnWords(some.filter((text) => innerFoldOf(text) !== fold).flatMap(worded)))
    for (const text of some.filter((text) => innerFoldOf(text) === fold))
      for (const [line, row] of rowsOf(text, table).entries()) {
        if (!isLabelled(text, line) || text.certain.has(line)) continue
        rows.push(row)
        isFurniture.push(text.labels[line] === 'drop')
        weights.push(weightOf(text))
      }
  }
  const { bias, trees } = boost(rows, isFurniture, Float64Array.from(weights), evidenceNames.length, shape)
  return { words: learnWords(some.flatMap(worded)), trees: { start: rounded(bias), trees: trees.map(written) } }
}

/** Log odds of every line of a text, certain ones aside. */
const judge = (
  { words, trees }: Model,
  some: readonly LabelledText[],
): ReadonlyMap<LabelledText, readonly number[]> => {
  const forest = forestOf(trees)
  const table = tablesOf(words)
  return new Map(some.map((text) => [text, rowsOf(text, table).map((row) => oddsOf(forest, row))]))
}

const f1 = (right: number, wrong: number, missed: number): string =>
  ((2 * right) / Math.max(1, 2 * right + wrong + missed)).toFixed(3)

const figures = (
  judged: ReadonlyMap<LabelledText, readonly number[]>,
  threshold: number,
  isWanted: (text: LabelledText) => boolean,
): string => {
  let [dropped, kept, lost, left] = [0, 0, 0, 0]
  for (const [text, odds] of judged) {
    if (!isWanted(text)) continue
    for (const [line, label] of text.labels.entries()) {
      if (label !== 'keep' && label !== 'drop') continue
      const isOut = text.taken.has(line) || text.certain.has(line) || odds[line]! > threshold
      if (isOut) label === 'drop' ? dropped++ : lost++
      else label === 'keep' ? kept++ : left++
    }
  }
  return `${f1(dropped, lost, left)} ${f1(kept, left, lost)} (-${lost} +${left})`
}

const report = (title: string, judged: ReadonlyMap<LabelledText, readonly number[]>): void => {
  console.log(title)
  for (const threshold of [0, 0.3, 0.6])
    console.log(
      [
        `  from ${threshold} on: drop F1, keep F1 (lines lost, left in)`,
        ...sets.flatMap((set) =>
          (['read', 'blind'] as const).map(
            (half) =>
              `    ${set} ${half}: ${figures(judged, threshold, (text) => text.set === set && text.half === half)}`,
          ),
        ),
        `    articles: ${figures(judged, threshold, ({ set }) => set === 'articles')}`,
      ].join('\n'),
    )
}

const held = new Map<LabelledText, readonly number[]>()
for (let fold = 0; fold < folds; fold++) {
  const model = learn(texts.filter((text) => text.set === 'articles' || foldOf(text) !== fold))
  for (const [text, odds] of judge(
    model,
    texts.filter((text) => text.set !== moreSet && foldOf(text) === fold),
  ))
    held.set(text, odds)
}
report('cross-validated over sites', held)

const model = learn(texts)
report(
  'as written, which has seen these lines',
  judge(
    model,
    texts.filter(({ set }) => set !== moreSet),
  ),
)
const rules = 'pipeline/rules'
const about = 'Learned by test/training/lines/train-lines.ts: single words, counts and weights, no text'
writeFileSync(join(rules, 'line-words.json'), `${JSON.stringify({ about, ...model.words }, null, 1)}\n`)
const rows = model.trees.trees.map((tree) => `  ${JSON.stringify(tree)}`)
writeFileSync(
  join(rules, 'line-trees.json'),
  `{\n "about": ${JSON.stringify(about)},\n "start": ${model.trees.start},\n "trees": [\n${rows.join(',\n')}\n ]\n}\n`,
)
