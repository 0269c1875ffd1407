import type { PartOfSpeech } from '../document.js'
import data from '../rules/tag-patterns.json' with { type: 'json' }
import { type Entry, eventCount, eventOf, partsOfSpeech } from './lexicon.js'

/** A context that changes a tag: where its events follow each other, the one `at` becomes another part of speech. */
interface Pattern {
  readonly at: number
  readonly becomes: PartOfSpeech
  /** Number of `becomes`. */
  readonly part: number
  /** False where only words change that may be what they become. */
  readonly always: boolean
}

/** The patterns of a pass as a tree; its nodes have numbers, the root 0. */
interface Tree {
  /** The node behind a node by an event, at `node * eventCount + event`; 0 where there is none. */
  readonly next: Int16Array
  /** By node: the pattern that ends there. */
  readonly ends: readonly (Pattern | null)[]
}

const treeOf = (patterns: (typeof data.passes)[number]): Tree => {
  const steps = new Map<number, number>()
  const ends: (Pattern | null)[] = [null]
  for (const { when, at, becomes, always } of patterns) {
    let node = 0
    for (const name of when.split(' ')) {
      const step = node * eventCount + eventOf(name)
      node = steps.get(step) ?? ends.push(null) - 1
      steps.set(step, node)
    }
    ends[node] = { at, becomes: becomes as PartOfSpeech, part: eventOf(becomes), always }
  }
  const next = new Int16Array(ends.length * eventCount)
  for (const [step, node] of steps) next[step] = node
  return { next, ends }
}

const passes = data.passes.map(treeOf)

/** One pass: the longest pattern from each place on, none overlapping the one before it. */
const pass = ({ next, ends }: Tree, entries: readonly Entry[], parts: number[]): void => {
  const events = entries.map(({ event }, at) => (event < partsOfSpeech.length ? parts[at]! : event))
  for (let from = 0; from < events.length; ) {
    let found: Pattern | null = null
    let to = from + 1
    let node = next[events[from]!]!
    for (let at = from + 1; node !== 0; at++) {
      const pattern = ends[node]!
      if (pattern !== null) {
        found = pattern
        to = at
      }
      node = at < events.length ? next[node * eventCount + events[at]!]! : 0
    }
    if (found !== null && (found.always || entries[from + found.at]!.may.has(found.becomes)))
      parts[from + found.at] = found.part
    from = to
  }
}

/** The part of speech of each word in its context. */
export const tagsOf = (entries: readonly Entry[]): PartOfSpeech[] => {
  const parts = entries.map(({ part }) => part)
  for (const tree of passes) pass(tree, entries, parts)
  return parts.map((part) => partsOfSpeech[part]!)
}
