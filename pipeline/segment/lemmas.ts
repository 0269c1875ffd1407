import type { PartOfSpeech } from '../document.js'
import corrections from '../rules/lemma-corrections.json' with { type: 'json' }
import data from '../rules/lemmas.json' with { type: 'json' }
import { isBase } from './lexicon.js'

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(', ').map((pair) => pair.split(' ') as [string, string]))

/** Forms that hold whatever the word is, with our corrections ("vice", which the source takes for a vise). */
const certain = new Map([...table(data.any), ...Object.entries(corrections)])
const exceptions: Partial<Record<PartOfSpeech, ReadonlyMap<string, string>>> = {
  ADJ: table(data.ADJ),
  NOUN: table(data.NOUN),
  VERB: table(data.VERB),
}

/** Endings and what stands in their place; the first that makes a dictionary form decides (Morphy, Princeton WordNet). */
const endings: Partial<Record<PartOfSpeech, readonly (readonly [RegExp, string])[]>> = {
  ADJ: [
    [/e(?:st|r)$/, ''],
    [/e(?:st|r)$/, 'e'],
  ],
  NOUN: [
    [/s$/, ''],
    [/ses$/, 's'],
    [/xes$/, 'x'],
    [/zes$/, 's'],
    [/ves$/, 'f'],
    [/ches$/, 'ch'],
    [/shes$/, 'sh'],
    [/ies$/, 'y'],
  ],
  VERB: [
    [/s$/, ''],
    [/ies$/, 'y'],
    [/(?:e[sd]|ing)$/, ''],
    [/(?:e[sd]|ing)$/, 'e'],
  ],
}

/** The dictionary form of a word in lower case as the given part of speech; the word itself where none is known. */
export const lemmaOf = (lower: string, pos: PartOfSpeech): string => {
  const sure = pos === 'PROPN' ? undefined : (certain.get(lower) ?? exceptions[pos]?.get(lower))
  if (sure !== undefined) return sure
  for (const [ending, instead] of endings[pos] ?? []) {
    if (!ending.test(lower)) continue
    const base = lower.replace(ending, instead)
    if (isBase(base, pos)) return base
  }
  return pos === 'NOUN' ? lower.replace(/men$/, 'man') : lower
}
