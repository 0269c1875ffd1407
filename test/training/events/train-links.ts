/**
 * Learns what evidence weighs for two event mentions being of one event.
 *
 *   train-links FOLDER WEIGHTS.json [OTHERS.jsonl.gz…]
 *
 * FOLDER holds `text/` and `gold.json` in the layout of `read-topics.ts`; OTHERS hold `{"text": …}` a line, news that has nothing
 * to do with the topics. Texts are annotated by the program as it is, so that the weights fit what it finds. Prints how well
 * each topic is clustered by weights that were learned without it, for a range of limits, and writes the weights of all topics
 * with the limit that was best.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { clusterEvents, rankedMentions } from '../../../pipeline/deduplicate/events/cluster-events.js'
import { eachComponent } from '../../../pipeline/deduplicate/events/components.js'
import { kinds } from '../../../pipeline/deduplicate/events/evidence/kinds.js'
import type { Mention } from '../../../pipeline/deduplicate/events/mention.js'
import type { Weights } from '../../../pipeline/deduplicate/events/sum.js'
import { type Example, regression } from './logistic.js'
import { madeStories } from './made-stories.js'
import { readFolder, readTopics, type Told, type Topics } from './read-topics.js'
import { countPairs, f1, type PairCount, precision, recall } from './score-links.js'

/** How strongly a weight is drawn to nothing, and to that of the next stretch of a scale. */
const TO_NOTHING = 0.3
const TO_NEXT = 4
/** Limits that are tried. Less than even odds join more on the topics (F1 0.82), and merge meetings of the same few people in one story. */
const LIMITS = [0.5, 1, 1.5]
/** Texts of each file of unrelated news. */
const OTHERS = 600
/** How many made-up stories. */
const MADE = 80
const isMade = (topic: string): boolean => topic.startsWith('made-')
const isOther = (topic: string): boolean => topic.startsWith('other-')

const firstOf = kinds.map((_, k) => kinds.slice(0, k).reduce((sum, { levels }) => sum + levels.length, 0))
const size = kinds.reduce((sum, { levels }) => sum + levels.length, 0) + 1

/** Kinds whose weights made-up stories do not teach: they are of other words than news. They get weights of their own there, which are forgotten. */
const NOT_MADE = new Set(['act', 'words of the sentence', 'words told by the other article', 'words of the article'])
/** And the other way round: acts done together are few among the topics. */
const ONLY_MADE = new Set(['partners', 'published'])
const all = 2 * size
const featuresOf = (isOfMade: boolean, a: Mention, b: Mention): readonly number[] =>
  kinds
    .map(
      ({ levels, levelOf }, k) =>
        ((isOfMade ? NOT_MADE : ONLY_MADE).has(kinds[k]!.name) ? size : 0) +
        firstOf[k]! +
        levels.indexOf(levelOf(a, b)),
    )
    .concat(isOfMade ? [2 * size - 1] : [])

const isStretch = (level: string | undefined): boolean => level !== undefined && /^(?:up to|more$)/.test(level)

const penalties = (): readonly Float64Array[] => {
  const matrix = Array.from({ length: all + 1 }, () => new Float64Array(all + 1))
  matrix[all - 1]![all - 1] = 0.01
  matrix[size - 1]![size - 1] = 0.01
  for (const half of [0, size])
    for (const [k, { levels }] of kinds.entries())
      for (const [i, level] of levels.entries()) {
        const at = half + firstOf[k]! + i
        matrix[at]![at]! += TO_NOTHING
        if (!isStretch(level) || !isStretch(levels[i + 1])) continue
        matrix[at]![at]! += TO_NEXT
        matrix[at + 1]![at + 1]! += TO_NEXT
        matrix[at]![at + 1]! -= TO_NEXT
        matrix[at + 1]![at]! -= TO_NEXT
      }
  return matrix
}

const weightsOf = (learned: Float64Array, limit: number): Weights => ({
  start: learned[all]!,
  limit,
  evidence: Object.fromEntries(
    kinds.map(({ name, levels }, k) => [
      name,
      Object.fromEntries(levels.map((level, i) => [level, learned[firstOf[k]! + i]!])),
    ]),
  ),
})

type Labelled = Example & { readonly topics: readonly [string, string] }

/** Pairs of one topic that both meet a gold mention, and pairs of two topics that share a key. */
const examplesOf = ({ corpus, ids, topic, chain }: Topics): readonly Labelled[] => {
  const mentions = rankedMentions(corpus, ids)
  const all = Array.from(mentions.order, (_, rank) => mentions.at(rank))
  const examples: Labelled[] = []
  const add = (a: Mention, b: Mention): void => {
    const [i, j] = [mentions.order[a.rank]!, mentions.order[b.rank]!]
    const right = topic[i] === topic[j] && chain[i] === chain[j]
    examples.push({
      features: featuresOf(isMade(topic[i]!), a, b),
      right,
      topics: [topic[i]!, topic[j]!],
    })
  }
  const gold = all.filter(({ rank }) => chain[mentions.order[rank]!] !== null)
  for (const [i, b] of gold.entries())
    for (const a of gold.slice(0, i)) if (topic[mentions.order[a.rank]!] === topic[mentions.order[b.rank]!]) add(a, b)
  const everything: Weights = { start: 1, limit: 0, evidence: {} }
  eachComponent(mentions, everything, ({ pairs }) => {
    for (const { a, b } of pairs) {
      const [i, j] = [mentions.order[a]!, mentions.order[b]!]
      if (topic[i] === topic[j] || (isOther(topic[i]!) && isOther(topic[j]!))) continue
      add(all[a]!, all[b]!)
    }
  })
  return examples
}

const told = (name: string, count: PairCount): string =>
  `${name.padEnd(10)} p=${precision(count).toFixed(3)} r=${recall(count).toFixed(3)} f1=${f1(count).toFixed(3)} (${count.both} of ${count.joined} joined, ${count.right} right)`

const total = (counts: readonly PairCount[]): PairCount => ({
  joined: counts.reduce((sum, { joined }) => sum + joined, 0),
  right: counts.reduce((sum, { right }) => sum + right, 0),
  both: counts.reduce((sum, { both }) => sum + both, 0),
})

/** Texts of news that has nothing to do with the topics. */
const readOthers = (file: string): readonly Told[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(0, OTHERS)
    .map((line, i) => ({
      topic: `other-${file}-${i}`,
      path: `other-${i}.txt`,
      text: (JSON.parse(line) as { text: string }).text,
      mentions: [],
    }))

const main = (folder: string, out: string, otherFiles: readonly string[]): void => {
  const others = otherFiles.flatMap((file) => readOthers(file))
  const topics = readTopics([...readFolder(folder), ...madeStories(MADE), ...others])
  const examples = examplesOf(topics)
  const right = examples.filter((one) => one.right).length
  console.log(`${examples.length} pairs, ${right} of one event`)
  const penalty = penalties()
  const names = [...new Set(topics.topic)].filter((name) => !isOther(name) && !isMade(name))
  const rowsOf = (name: string) =>
    topics.topic.flatMap((one, i) => (one === name && topics.chain[i] !== null ? [i] : []))
  const counts = LIMITS.map((): PairCount[] => [])
  for (const name of names) {
    const learned = regression(
      examples.filter((example) => !example.topics.includes(name)),
      penalty,
    )
    LIMITS.forEach((limit, l) => {
      const { canonical } = clusterEvents(topics.corpus, topics.ids, weightsOf(learned, limit))
      counts[l]!.push(countPairs(rowsOf(name), topics.topic, topics.chain, canonical))
    })
  }
  const final = regression(examples, penalty)
  const made = [...new Set(topics.topic)].filter(isMade)
  LIMITS.forEach((limit) => {
    const { canonical } = clusterEvents(topics.corpus, topics.ids, weightsOf(final, limit))
    console.log(
      told(`made ${limit}`, total(made.map((name) => countPairs(rowsOf(name), topics.topic, topics.chain, canonical)))),
    )
  })
  for (const [l, limit] of LIMITS.entries()) console.log(told(`limit ${limit}`, total(counts[l]!)))
  const best = LIMITS.map((_, l) => l).reduce((a, b) => (f1(total(counts[b]!)) > f1(total(counts[a]!)) ? b : a))
  for (const [i, name] of names.entries()) console.log(told(`topic ${name}`, counts[best]![i]!))
  const rounded = weightsOf(
    final.map((weight) => Math.round(weight * 100) / 100),
    LIMITS[best]!,
  )
  const about =
    'What evidence weighs, in log-odds, for two event mentions being of one event; made by test/training/events/train-links.ts.'
  writeFileSync(out, `${JSON.stringify({ about, ...rounded }, null, 2)}\n`)
}

const [folder, out, ...otherFiles] = process.argv.slice(2)
if (folder === undefined || out === undefined)
  throw new Error('usage: train-links FOLDER WEIGHTS.json [OTHERS.jsonl.gz…]')
main(folder, out, otherFiles)
