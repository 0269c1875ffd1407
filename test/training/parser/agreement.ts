import { newConfiguration } from '../../../pipeline/parse/configuration.js'
import type { Model } from '../../../pipeline/parse/model.js'
import { parseTokens } from '../../../pipeline/parse/parser.js'
import { close, newSentence } from '../../../pipeline/parse/sentence.js'
import { tagWords } from '../../../pipeline/parse/tagger.js'
import type { Tree } from './trees.js'

/** Shares of tokens for which the parser and the teacher agree. */
export interface Agreement {
  readonly tokens: number
  /** Penn tag and universal part of speech. */
  readonly tags: number
  /** Heads (UAS), and heads with their relation (LAS), marks included. */
  readonly heads: number
  readonly labelled: number
}

const configuration = newConfiguration()
const sentence = newSentence()
const tagRoom = new Uint8Array(sentence.tags.length)

/** How far the parser agrees with the teacher on sentences, tags and trees from the words alone. */
export const agreement = (trees: readonly Tree[], model: Model): Agreement => {
  const counts = { tokens: 0, tags: 0, heads: 0, labelled: 0 }
  for (const tree of trees) {
    const size = tree.words.length
    const facts = tree.words.map(model.wordFacts)
    tagWords(facts, model.tagger, tagRoom)
    for (let at = 0; at < size; at++) {
      sentence.words[at + 1] = facts[at]!.word
      sentence.groups[at + 1] = facts[at]!.group
      sentence.tags[at + 1] = tagRoom[at]!
      const tag = `${model.tags[tagRoom[at]!]}/${model.parts[tagRoom[at]!]}`
      if (tag === tree.tags[at]) counts.tags++
    }
    close(sentence, size)
    parseTokens(configuration, sentence, size, model)
    for (let token = 1; token <= size; token++) {
      if (configuration.heads[token] !== tree.heads[token]) continue
      counts.heads++
      if (model.relationNames[configuration.relations[token]!] === tree.relations[token]) counts.labelled++
    }
    counts.tokens += size
  }
  const { tokens, tags, heads, labelled } = counts
  return { tokens, tags: tags / tokens, heads: heads / tokens, labelled: labelled / tokens }
}
