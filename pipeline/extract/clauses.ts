import type { Token } from '../document.js'
import type { Clause } from './clause.js'
import type { Item } from './items.js'
import { begun } from './parse-state.js'
import { readMark } from './read-mark.js'
import { readNoun } from './read-noun.js'
import { readVerb } from './read-verb.js'

/**
 * The clauses of a sentence, from its items in one pass to the right: each verb with its subject, objects and
 * prepositional phrases. A shallow reading: noun phrases find the nearest clause that waits for them, a finite verb the
 * nearest that waits for a verb; what cannot be decided hangs on the nearest word.
 */
export const clausesOf = (tokens: readonly Token[], items: readonly Item[]): readonly Clause[] => {
  const parse = begun(tokens, items)
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.type === 'noun') readNoun(parse, item, i)
    else if (item.type === 'verb') readVerb(parse, item, i)
    else readMark(parse, item, i)
    parse.current.end = Math.max(parse.current.end, item.end)
  }
  return parse.clauses
}
