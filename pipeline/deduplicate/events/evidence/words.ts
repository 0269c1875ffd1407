import type { Mention } from '../mention.js'
import { evidence, stretches, stretchOf } from './evidence.js'

/** Bits of the words that two ascending lists share. */
const sharedBits = (words: Uint32Array, bits: Float32Array, others: Uint32Array): number => {
  let sum = 0
  let i = 0
  let j = 0
  while (i < words.length && j < others.length) {
    const word = words[i]!
    const other = others[j]!
    if (word === other) sum += bits[i]!
    if (word <= other) i++
    if (other <= word) j++
  }
  return sum
}

const sum = (bits: Float32Array): number => {
  let all = 0
  for (let i = 0; i < bits.length; i++) all += bits[i]!
  return all
}

const isOneArticle = (a: Mention, b: Mention): boolean => a.story.article === b.story.article
const isOneSentence = (a: Mention, b: Mention): boolean => isOneArticle(a, b) && a.sentence === b.sentence

const SENTENCE = [0, 5, 10, 15, 22, 30, 45]
const ofSentence = stretches(SENTENCE)
/** The words that the two sentences share: bits of their rarity. */
export const sentence = evidence('words of the sentence', [...ofSentence, 'one sentence'], (a, b) =>
  isOneSentence(a, b) ? 'one sentence' : stretchOf(ofSentence, SENTENCE, sharedBits(a.words, a.bits, b.words)),
)

const TOLD = [0.1, 0.2, 0.3, 0.4, 0.55, 0.7]
const ofTold = stretches(TOLD)
/** How much of the two sentences stands among the words of the other's article. */
export const told = evidence('words told by the other article', [...ofTold, 'one article'], (a, b) => {
  if (isOneArticle(a, b)) return 'one article'
  const shared = sharedBits(a.words, a.bits, b.story.words) + sharedBits(b.words, b.bits, a.story.words)
  const all = sum(a.bits) + sum(b.bits)
  return stretchOf(ofTold, TOLD, all === 0 ? 0 : shared / all)
})

const STORY = [0.02, 0.05, 0.1, 0.15, 0.2, 0.27, 0.35, 0.5]
const ofStory = stretches(STORY)

/** Cosine of the words of two articles, each weighed by its bits. */
const likeness = (a: Mention['story'], b: Mention['story']): number => {
  let product = 0
  let i = 0
  let j = 0
  while (i < a.words.length && j < b.words.length) {
    const word = a.words[i]!
    const other = b.words[j]!
    if (word === other) product += a.bits[i]! * b.bits[j]!
    if (word <= other) i++
    if (other <= word) j++
  }
  return product === 0 ? 0 : product / (a.norm * b.norm)
}

/** How alike the words are that tell the two articles from others. */
export const story = evidence('words of the article', [...ofStory, 'one article'], (a, b) =>
  isOneArticle(a, b) ? 'one article' : stretchOf(ofStory, STORY, likeness(a.story, b.story)),
)
