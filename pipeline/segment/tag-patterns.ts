import type { PartOfSpeech } from '../document.js'
import data from '../rules/tag-patterns.json' with { type: 'json' }
import type { Entry } from './lexicon.js'

/** A context that changes a tag: where its events follow each other, the one `at` becomes another part of speech. */
interface Pattern {
  readonly when: string
  readonly at: number
  readonly becomes: string
  /** False where only words change that may be what they become. */
  readonly always: boolean
}

interface Node {
  readonly next: Map<string, Node>
  pattern: Pattern | null
}

const node = (): Node => ({ next: new Map(), pattern: null })

const treeOf = (patterns: readonly Pattern[]): Node => {
  const root = node()
  for (const pattern of patterns) {
    let at = root
    for (const event of pattern.when.split(' ')) {
      const next = at.next.get(event) ?? node()
      at.next.set(event, next)
      at = next
    }
    at.pattern = pattern
  }
  return root
}

const passes = data.passes.map(treeOf)

/** One pass: the longest pattern from each place on, none overlapping the one before it. */
const pass = (root: Node, entries: readonly Entry[], tags: PartOfSpeech[]): void => {
  const events = entries.map(({ event }, at) => (event.startsWith('~') ? event : tags[at]!))
  for (let from = 0; from < events.length; ) {
    let found: Pattern | null = null
    let to = from + 1
    let at = root.next.get(events[from]!)
    for (let next = from + 1; at !== undefined; next++) {
      if (at.pattern !== null) {
        found = at.pattern
        to = next
      }
      at = next < events.length ? at.next.get(events[next]!) : undefined
    }
    if (found !== null) {
      const becomes = found.becomes as PartOfSpeech
      if (found.always || entries[from + found.at]!.may.has(becomes)) tags[from + found.at] = becomes
    }
    from = to
  }
}

/** The part of speech of each word in its context. */
export const tagsOf = (entries: readonly Entry[]): PartOfSpeech[] => {
  const tags = entries.map(({ pos }) => pos)
  for (const root of passes) pass(root, entries, tags)
  return tags
}
