import type { Document, Mention, NewsEvent, Token, Tree } from '../../document.js'
import { type Argument, argumentsOf } from '../../grammar/arguments.js'
import { type Party, partiesIn } from './parties.js'
import { type Sense, senseOf } from './senses.js'

/** A sentence that is weighed for events. */
export interface Scene {
  readonly document: Document
  readonly sentence: number
  readonly tree: Tree
  readonly tokens: readonly Token[]
  readonly parties: readonly Party[]
  /** The party at a head; undefined where none is. */
  readonly partyAt: (head: number) => Party | undefined
  /** Index of the quote that covers a token, or -1. */
  readonly quoteAt: (token: number) => number
  /** The event that the rules read at a token; undefined where they read none. */
  readonly ruledAt: (token: number) => NewsEvent | undefined
}

/** A word that may report an event. */
export interface Candidate {
  readonly token: number
  readonly args: readonly Argument[]
  readonly sense: Sense | null
  readonly ruled: NewsEvent | undefined
}

/** @param ruled what the rules read in this sentence */
export const sceneOf = (
  document: Document,
  sentence: number,
  mentions: readonly Mention[],
  ruled: readonly NewsEvent[],
): Scene => {
  const parties = partiesIn(document, sentence, mentions)
  const byHead = new Map(parties.map((party) => [party.head, party]))
  const { tokens } = document
  const covers = (span: { readonly start: number; readonly end: number }, token: number): boolean =>
    span.start <= tokens[token]!.start && tokens[token]!.end <= span.end
  return {
    document,
    sentence,
    tree: document.treeOf(sentence),
    tokens,
    parties,
    partyAt: (head) => byHead.get(head),
    quoteAt: (token) => document.quotes.findIndex((quote) => covers(quote, token)),
    ruledAt: (token) => ruled.find(({ trigger }) => covers(trigger, token)),
  }
}

export const candidateAt = (scene: Scene, token: number): Candidate => {
  const args = argumentsOf(scene.tokens, scene.tree, token)
  const isAnimate = (head: number): boolean => scene.partyAt(head)?.animate === true
  const sense = senseOf(scene.document, scene.tree, token, args, isAnimate)
  return { token, args, sense, ruled: scene.ruledAt(token) }
}
