import type { PartOfSpeech, Sentence, Token } from '../document.js'
import { wordNumber } from '../word-sets.js'
import { opensSpeech, type Reading, type Retag, retags } from './retag-rules.js'
import type { Draft } from './tags.js'

const stepsFrom = new Map<PartOfSpeech, Retag[]>()
for (const { from, retag } of Object.values(retags)) {
  for (const pos of from) stepsFrom.set(pos, [...(stepsFrom.get(pos) ?? []), retag])
}

/** More than half of the words behind the first have a capital: a headline, whose capitals mean nothing. */
const isTitleCase = (text: string, tokens: readonly Token[]): boolean => {
  let words = 0
  let capitals = 0
  for (let at = 1; at < tokens.length; at++) {
    const { start, end } = tokens[at]!
    if (end - start < 4) continue
    const first = text.charCodeAt(start)
    if (first > 96 && first < 123) words++
    else if (first > 64 && first < 91) {
      words++
      capitals++
    }
  }
  return capitals * 2 > words && words > 3
}

/** A capital and a small letter, of A to Z: most tokens fail at the first look. */
const isCapitalised = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  return first > 64 && first < 91 && second > 96 && second < 123
}

/** Of each token of a sentence, whether it is written with a capital that the place does not ask for. */
const nameLikes = (text: string, tokens: readonly Token[]): readonly boolean[] => {
  const title = isTitleCase(text, tokens)
  return tokens.map(({ start }, at) => {
    if (title || at === 0 || !isCapitalised(text, start)) return false
    const before = tokens[at - 1]!
    return before.pos !== 'PUNCT' || !opensSpeech.test(text.charAt(before.start))
  })
}

/** Repairs the tags of an article's tokens, sentence by sentence; the tokens are changed in place. */
export const retag = (text: string, sentences: readonly Sentence[], drafts: readonly Draft[]): void => {
  const names = new Set<string>()
  const readings = sentences.map(({ firstToken, endToken }): Reading<Draft> => {
    const tokens = drafts.slice(firstToken, endToken)
    const nameLike = nameLikes(text, tokens)
    for (let at = 1; at < tokens.length; at++) if (nameLike[at]!) names.add(tokens[at]!.lower)
    return { tokens, nameLike, names }
  })
  for (const reading of readings) {
    for (let at = 0; at < reading.tokens.length; at++) {
      const token = reading.tokens[at]!
      const steps = stepsFrom.get(token.pos)
      if (steps === undefined) continue
      for (const step of steps) {
        const found = step(reading, at)
        if (found === null) continue
        token.pos = found.pos
        token.lemma = found.lemma
        token.lemmaWord = wordNumber(found.lemma)
        break
      }
    }
  }
}
