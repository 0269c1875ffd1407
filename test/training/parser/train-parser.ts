/**
 * Learns the weights of the stage `parse` from what the teacher made of raw news.
 *
 *   train-parser OUT.json TRAIN.trees... [--held HELD.trees...]
 *
 * Reads files of teach.py; `make parser` in the project's Makefile runs the whole way from raw text. Writes
 * `pipeline/rules/parser.json`, and prints how far the parser agrees with the teacher on each held-out file.
 */
import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { choicesBy, type Model, modelOf, type ParserData } from '../../../pipeline/parse/model.js'
import { close } from '../../../pipeline/parse/sentence.js'
import { tagWords } from '../../../pipeline/parse/tagger.js'
import { vocabulary } from '../../../pipeline/parse/vocabulary.js'
import { agreement } from './agreement.js'
import { rootsOf } from './averaged.js'
import { learnChoices } from './learn-choices.js'
import { learnTags } from './learn-tags.js'
import { learnTrees, type Parsed } from './learn-trees.js'
import { learnVocabulary } from './learn-vocabulary.js'
import { readTrees, type Tree, withCommonTags } from './trees.js'

const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)
const TAG_EPOCHS = setting('TAG_EPOCHS', 5)
const TREE_EPOCHS = setting('TREE_EPOCHS', 6)
const TAGGER_SIZE = 1 << setting('TAGGER_BITS', 20)
const ACTIONS_SIZE = 1 << setting('ACTIONS_BITS', 21)
const RELATIONS_SIZE = 1 << setting('RELATIONS_BITS', 19)

const about =
  'Learned by test/training/parser/train-parser.ts from raw news (Reuters-21578, BBC 2004-2005, PolNeAR training texts) as read by spaCy en_core_web_sm 3.8.0 (MIT licence, Explosion AI, trained on OntoNotes 5): words, counts and weights, no text'

const [out, ...files] = process.argv.slice(2)
const from = files.indexOf('--held')
const held = from < 0 ? [] : files.slice(from + 1)
const trees = withCommonTags(files.slice(0, from < 0 ? files.length : from).flatMap(readTrees))
if (out === undefined || trees.length === 0)
  throw new Error('usage: train-parser OUT.json TRAIN.trees... [--held HELD.trees...]')

/** The parser has room for so many tags. */
const names = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort()
const tags = ['', ...names(trees.map((tree) => tree.tags))]
const relations = ['', ...names(trees.map((tree) => tree.relations.slice(1)))]
const numberOfTag = new Map(tags.map((tag, at) => [tag, at]))
const numberOfRelation = new Map(relations.map((relation, at) => [relation, at]))
const words = learnVocabulary(trees)
const wordFacts = vocabulary(words, (tag) => numberOfTag.get(tag)!)
const tagged = trees.map((tree) => ({
  words: tree.words.map(wordFacts),
  tags: tree.tags.map((tag) => numberOfTag.get(tag)!),
}))
console.log(
  `${trees.length} sentences, ${words.words.split(' ').length} words, ${tags.length - 1} tags, ${relations.length - 1} relations`,
)

/** Tags as they come out on text that the tagger has not seen: each half by what the other half taught. */
const unseenTags = (): readonly Uint8Array[] => {
  const half = (number: number): number => Math.floor(number / 500) % 2
  const taggers = [0, 1].map((part) =>
    learnTags(
      tagged.filter((_, number) => half(number) !== part),
      3,
      TAGGER_SIZE,
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
  const sentence = { words: new Int32Array(size + 2), tags: new Int32Array(size + 2) }
  sentence.words.set(
    tagged[number]!.words.map(({ word }) => word),
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
const learned = learnTrees(
  trees.map(parsedOf),
  choicesBy(choices, tags, relations),
  TREE_EPOCHS,
  ACTIONS_SIZE,
  RELATIONS_SIZE,
  (epoch, right) => console.log(`epoch ${epoch}: ${right.toFixed(4)} of the actions right`),
)
const tagger = learnTags(tagged, TAG_EPOCHS, TAGGER_SIZE)

const packed = (weights: Float32Array): string => {
  const roots = rootsOf(weights)
  return brotliCompressSync(roots, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).toString('base64')
}
const data: ParserData & { readonly about: string } = {
  about,
  tags: tags.slice(1).join(' '),
  relations: relations.slice(1).join(' '),
  vocabulary: words,
  choices,
  weights: {
    tagger: packed(tagger),
    actions: packed(learned.actions as Float32Array),
    relations: packed(learned.relations as Float32Array),
  },
}
const text = `${JSON.stringify(data, null, 1)}\n`
writeFileSync(out, text)
console.log(
  `${out}: ${(text.length / 1e6).toFixed(1)} MB (tagger ${data.weights.tagger.length}, actions ${data.weights.actions.length}, relations ${data.weights.relations.length})`,
)
const model: Model = modelOf(data)
for (const file of held) {
  const { tokens, tags: agreed, heads, labelled } = agreement(readTrees(file), model)
  console.log(`${file}: tokens=${tokens} tags=${agreed.toFixed(4)} uas=${heads.toFixed(4)} las=${labelled.toFixed(4)}`)
}
