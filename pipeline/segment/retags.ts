import { isCapital, isSmall } from '../ascii.js'
import type { Sentence } from '../document.js'
import { wordNumber } from '../word-sets.js'
import { partsOfSpeech } from './lexicon.js'
import { kindsOf, opensSpeech, type Reading, type Repair, retags } from './retag-rules.js'
import type { Words } from './words.js'

const repairs: readonly Repair[] = Object.values(retags)
/** By number of the part of speech. */
const repairsOf = partsOfSpeech.map((pos) => repairs.filter(({ from }) => from.includes(pos)))

/** More than half of the words behind the first have a capital: a headline, whose capitals mean nothing. */
const isTitleCase = ({ codes, tokens }: Words, first: number, last: number): boolean => {
  let words = 0
  let capitals = 0
  for (let at = first + 1; at < last; at++) {
    const { start, end } = tokens[at]!
    if (end - start < 4) continue
    const code = codes[start]!
    if (isSmall(code)) words++
    else if (isCapital(code)) {
      words++
      capitals++
    }
  }
  return capitals * 2 > words && words > 3
}

/** A capital and a small letter, of A to Z: most tokens fail at the first look. */
const isCapitalised = (codes: Uint16Array, at: number): boolean => isCapital(codes[at]!) && isSmall(codes[at + 1]!)

/** Notes which tokens of an article are written with a capital that their place does not ask for, and their words. */
const noteNames = (words: Words, sentences: readonly Sentence[], nameLike: Uint8Array, names: Set<string>): void => {
  const { text, codes, tokens } = words
  for (const { firstToken, endToken } of sentences) {
    let at = firstToken + 1
    while (at < endToken && !isCapitalised(codes, tokens[at]!.start)) at++
    if (at >= endToken || isTitleCase(words, firstToken, endToken)) continue
    for (; at < endToken; at++) {
      const { start, lower } = tokens[at]!
      if (!isCapitalised(codes, start)) continue
      const before = tokens[at - 1]!
      if (before.pos === 'PUNCT' && opensSpeech.test(text.charAt(before.start))) continue
      nameLike[at] = 1
      names.add(lower)
    }
  }
}

/** Repairs the tags of an article's tokens, sentence by sentence; the tokens are changed in place, `parts` are their tags before. */
export const retag = (words: Words, sentences: readonly Sentence[], parts: Uint8Array): void => {
  const { tokens } = words
  const nameLike = new Uint8Array(tokens.length)
  const names = new Set<string>()
  noteNames(words, sentences, nameLike, names)
  for (const { firstToken, endToken } of sentences) {
    const reading: Reading = { tokens, first: firstToken, end: endToken, nameLike, names }
    let kindsBefore = 0
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at]!
      const repairs = repairsOf[parts[at]!]!
      for (let index = 0; index < repairs.length; index++) {
        const { behind, retag } = repairs[index]!
        if (behind !== 0 && (behind & kindsBefore) === 0) continue
        const found = retag(reading, at)
        if (found === null) continue
        token.pos = found.pos
        token.lemma = found.lemma
        token.lemmaWord = wordNumber(found.lemma)
        break
      }
      kindsBefore = kindsOf(token)
    }
  }
}
