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

/** A word as the patterns see it: what is known of it without its context. */
interface Known {
  readonly entry: Entry
}

/** One pass: the longest pattern from each place on, none overlapping the one before it. */
const pass = ({ next, ends }: Tree, words: readonly Known[], parts: Uint8Array, events: Uint8Array): void => {
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
    if (found !== null) {
      const at = from + found.at
      if (found.always || words[at]!.entry.may.has(found.becomes)) {
        parts[at] = found.part
        if (events[at]! < partsOfSpeech.length) events[at] = found.part
      }
    }
    from = to
  }
}

/** The part of speech of each word in its context, by its number. */
export const partsOf = (words: readonly Known[]): Uint8Array => {
  const parts = new Uint8Array(words.length)
  const events = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) {
    const { part, event } = words[at]!.entry
    parts[at] = part
    events[at] = event
  }
  for (const tree of passes) pass(tree, words, parts, events)
  return parts
}
