import type { PartOfSpeech, Sentence, Token } from '../document.js'
import { wordNumber } from '../word-sets.js'
import { opensSpeech, type Retag, retags } from './retag-rules.js'
import type { Draft } from './tags.js'

const stepsFrom = new Map<PartOfSpeech, Retag[]>()
for (const { from, retag } of Object.values(retags)) {
  for (const pos of from) stepsFrom.set(pos, [...(stepsFrom.get(pos) ?? []), retag])
}

/** More than half of the words behind the first have a capital: a headline, whose capitals mean nothing. */
const isTitleCase = (text: string, tokens: readonly Token[]): boolean => {
  let words = 0
  let capitals = 0
  for (const { start, end } of tokens) {
    if (end - start < 4 || start === tokens[0]!.start) continue
    const first = text.charAt(start)
    if (first >= 'a' && first <= 'z') words++
    else if (first >= 'A' && first <= 'Z') {
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

type NameTest = (at: number) => boolean

const nameTest = (text: string, tokens: readonly Token[]): NameTest => {
  const title = isTitleCase(text, tokens)
  return (at) => {
    const token = tokens[at]!
    const before = tokens[at - 1]
    return (
      !title &&
      before !== undefined &&
      isCapitalised(text, token.start) &&
      !(before.pos === 'PUNCT' && opensSpeech.test(text.charAt(before.start)))
    )
  }
}

/** Repairs the tags of an article's tokens, sentence by sentence; the tokens are changed in place. */
export const retag = (text: string, sentences: readonly Sentence[], drafts: readonly Draft[]): void => {
  const names = new Set<string>()
  const readings = sentences.map(({ firstToken, endToken }) => {
    const tokens = drafts.slice(firstToken, endToken)
    const isNameLike = nameTest(text, tokens)
    for (let at = 1; at < tokens.length; at++) if (isNameLike(at)) names.add(tokens[at]!.lower)
    return { tokens, isNameLike, names }
  })
  for (const reading of readings) {
    for (const [at, token] of reading.tokens.entries()) {
      for (const step of stepsFrom.get(token.pos) ?? []) {
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
