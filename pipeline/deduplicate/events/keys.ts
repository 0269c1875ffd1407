import { type EventType, eventTypeNames } from '../../../schemas/plover.js'
import { mixed } from '../runs.js'
import type { Mention } from './mention.js'
import type { Rarity } from './rarity.js'

/** A word of more articles than this finds too many mentions that have nothing else in common. */
const RARE = 64
/** Words of its sentence, and of its article, by which a mention is found. */
const OF_SENTENCE = 6
const OF_STORY = 8
/** Of so many common words the rarest is taken with each of the others. */
const IN_PAIRS = 3

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
const AGREE = typeNumber('AGREE')
/** A plan, an AGREE, and what may come of it are looked for in one place. */
const families = eventTypeNames.map((name, type) =>
  (['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as readonly EventType[]).includes(name) ? AGREE : type,
)
const IN_ARTICLE = 0x5bd1e995

/** Those words that stand in other articles too, as many as wanted, the rarest first; of equally rare ones the least hashes. */
const rarest = (
  words: Uint32Array,
  most: number,
  rarity: Rarity,
  isWanted: (count: number) => boolean,
): readonly number[] => {
  const found: number[] = []
  const counts: number[] = []
  for (let i = 0; i < words.length; i++) {
    const count = rarity.count(words[i]!)
    if (count < 2 || !isWanted(count)) continue
    if (found.length === most && counts[most - 1]! <= count) continue
    let at = found.length === most ? most - 1 : found.length
    for (; at > 0 && counts[at - 1]! > count; at--) {
      found[at] = found[at - 1]!
      counts[at] = counts[at - 1]!
    }
    found[at] = words[i]!
    counts[at] = count
  }
  return found
}

const isRare = (count: number): boolean => count <= RARE
const isCommon = (count: number): boolean => count > RARE

/**
 * The keys by which mentions that may be of one event find each other, hashes of 32 bits: the family of the act with a rare
 * word of the sentence or the article, or with two common ones of the sentence; and with the article.
 */
export const keysOf = ({ type, words, story }: Mention, rarity: Rarity): readonly number[] => {
  const family = families[type]!
  const keys = new Set<number>([mixed(mixed(family, IN_ARTICLE), story.article)])
  const ofSentence = rarest(words, OF_SENTENCE, rarity, isRare)
  for (const word of ofSentence) keys.add(mixed(family, word))
  for (const word of rarest(story.words, OF_STORY, rarity, isRare)) keys.add(mixed(family, word))
  if (ofSentence.length > 0) return [...keys]
  const [first, ...others] = rarest(words, IN_PAIRS, rarity, isCommon)
  for (const other of others) keys.add(mixed(mixed(family, Math.min(first!, other)), Math.max(first!, other)))
  return [...keys]
}
