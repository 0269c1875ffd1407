/**
 * Learns the weights of the stage `parse` from what the teacher made of raw news.
 *
 *   train-parser OUT.json GROUPS.json TRAIN.trees... [--held HELD.trees...]
 *
 * Reads files of teach.py and the groups of cluster_words.py; `make parser` in the project's Makefile runs the whole way from raw text. Writes
 * `pipeline/rules/parser.json`, and prints how far the parser agrees with the teacher on each held-out file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import type { FeatureTable } from '../../../pipeline/parse/feature-table.js'
import { choicesBy, modelOf, type PackedTable, type ParserData } from '../../../pipeline/parse/model.js'
import { close } from '../../../pipeline/parse/sentence.js'
import { tagWords } from '../../../pipeline/parse/tagger.js'
import { vocabulary } from '../../../pipeline/parse/vocabulary.js'
import { agreement } from './agreement.js'
import { featureCounts } from './averaged.js'
import { compacted } from './compact.js'
import { learnChoices } from './learn-choices.js'
import { learnTags } from './learn-tags.js'
import { learnTrees, type Parsed } from './learn-trees.js'
import { learnVocabulary } from './learn-vocabulary.js'
import { readTrees, type Tree, withCommonTags } from './trees.js'

/** Epochs in which it is found out which features matter, and then those in which their weights are learned. */
const FIRST_EPOCHS = 2
const TAG_EPOCHS = 5
const TREE_EPOCHS = 8
/** A feature is learned that took part in so many wrong decisions of the first epochs. */
const LEAST = 3
/** Places for features. */
const TAGGER_PLACES = 1 << 19
const ACTION_PLACES = 1 << 21
const RELATION_PLACES = 1 << 20
/** Roots no larger than this are left out of the parser's tables: three weights in five, which changes one head in two thousand. */
const SMALL = 32
/** Room in which the first epochs learn and count. */
const ROOM = 1 << 23

const about =
  'Learned by test/training/parser/train-parser.ts from raw news (Reuters-21578, BBC 2004-2005, PolNeAR training texts) as read by spaCy en_core_web_sm 3.8.0 (MIT licence, Explosion AI, trained on OntoNotes 5): words, counts and weights, no text'

const [out, groupsFile, ...files] = process.argv.slice(2)
const from = files.indexOf('--held')
const held = from < 0 ? [] : files.slice(from + 1)
const wordsOf = ({ words }: Tree): string => words.join(' ').toLowerCase()
/** Sentences that judge teach nothing, wherever else they stand. */
const judging = new Set(held.flatMap(readTrees).map(wordsOf))
const trees = withCommonTags(
  files
    .slice(0, from < 0 ? files.length : from)
    .flatMap((file) => readTrees(file).filter((tree) => !judging.has(wordsOf(tree)))),
)
if (out === undefined || groupsFile === undefined || trees.length === 0)
  throw new Error('usage: train-parser OUT.json GROUPS.json TRAIN.trees... [--held HELD.trees...]')

/** The parser has room for so many tags. */
const names = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort()
const tags = ['', ...names(trees.map((tree) => tree.tags))]
const relations = ['', ...names(trees.map((tree) => tree.relations.slice(1)))]
const numberOfTag = new Map(tags.map((tag, at) => [tag, at]))
const numberOfRelation = new Map(relations.map((relation, at) => [relation, at]))
const words = learnVocabulary(trees, JSON.parse(readFileSync(groupsFile, 'utf8')) as Record<string, number>)
const wordFacts = vocabulary(words, (tag) => numberOfTag.get(tag)!)
const tagged = trees.map((tree) => ({
  words: tree.words.map(wordFacts),
  tags: tree.tags.map((tag) => numberOfTag.get(tag)!),
}))
console.log(
  `${trees.length} sentences, ${words.words.split(' ').length} words, ${tags.length - 1} tags, ${relations.length - 1} relations`,
)

/** Places for all features that the first epochs meet. */
const everyPlace = (): Uint8Array => new Uint8Array(ROOM)

const tagFeaturesThatMatter = (): Uint8Array => {
  const counts = featureCounts(4 * ROOM)
  learnTags(tagged, FIRST_EPOCHS, everyPlace(), counts.count)
  return counts.admitted(LEAST, TAGGER_PLACES)
}
const taggerMarks = tagFeaturesThatMatter()

/** Tags as they come out on text that the tagger has not seen: each half by what the other half taught. */
const unseenTags = (): readonly Uint8Array[] => {
  const half = (number: number): number => Math.floor(number / 500) % 2
  const taggers = [0, 1].map((part) =>
    learnTags(
      tagged.filter((_, number) => half(number) !== part),
      3,
      taggerMarks,
    ),
  )
  return tagged.map((sentence, number) => {
    const found = new Uint8Array(sentence.words.length)
    tagWords(sentence.words, taggers[half(number)]!, found)
    return found
  })
}
const found = unseenTags()
const numberOf = new Map(trees.map((tree, number) => [tree, number]))
const choices = learnChoices(trees, (tree) => [...found[numberOf.get(tree)!]!].map((tag) => tags[tag]!))
const parsedOf = (tree: Tree, number: number): Parsed => {
  const size = tree.words.length
  const list = () => new Int32Array(size + 2)
  const sentence = { words: list(), groups: list(), tags: list() }
  const { words } = tagged[number]!
  sentence.words.set(
    words.map(({ word }) => word),
    1,
  )
  sentence.groups.set(
    words.map(({ group }) => group),
    1,
  )
  sentence.tags.set(found[number]!, 1)
  close(sentence, size)
  return {
    size,
    sentence,
    heads: tree.heads,
    relations: Int32Array.from(tree.relations, (name) => numberOfRelation.get(name) ?? 0),
  }
}
const examples = trees.map(parsedOf)
const choicesOf = choicesBy(choices, tags, relations)
const actionCounts = featureCounts(8 * ROOM)
const relationCounts = featureCounts(4 * ROOM)
learnTrees(examples, choicesOf, FIRST_EPOCHS, {
  actions: everyPlace(),
  relations: everyPlace(),
  actionErred: actionCounts.count,
  relationErred: relationCounts.count,
})
const learned = learnTrees(examples, choicesOf, TREE_EPOCHS, {
  actions: actionCounts.admitted(LEAST, ACTION_PLACES),
  relations: relationCounts.admitted(LEAST, RELATION_PLACES),
})
const tagger = learnTags(tagged, TAG_EPOCHS, taggerMarks)

const compressed = (bytes: Uint8Array): string =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).toString('base64')

/** A compact table as text. */
const packed = (table: FeatureTable, places: number, least: number): PackedTable => {
  const { width, marks, roots } = compacted(table, places, least)
  return { width, marks: compressed(marks), roots: compressed(new Uint8Array(roots.buffer)) }
}
const data: ParserData & { readonly about: string } = {
  about,
  tags: tags.slice(1).join(' '),
  relations: relations.slice(1).join(' '),
  vocabulary: words,
  choices,
  tables: {
    tagger: packed(tagger, TAGGER_PLACES, 0),
    actions: packed(learned.actions, ACTION_PLACES / 2, SMALL),
    relations: packed(learned.relations, RELATION_PLACES / 2, SMALL),
  },
}
const text = `${JSON.stringify(data, null, 1)}\n`
writeFileSync(out, text)
console.log(`${out}: ${(text.length / 1e6).toFixed(1)} MB`)
const model = modelOf(data)
for (const file of held) {
  const { tokens, tags: agreed, heads, labelled } = agreement(readTrees(file), model)
  console.log(`${file}: tokens=${tokens} tags=${agreed.toFixed(4)} uas=${heads.toFixed(4)} las=${labelled.toFixed(4)}`)
}
