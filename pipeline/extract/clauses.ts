import type { Token } from '../document.js'
import type { Clause } from './clause.js'
import type { Item } from './items.js'
import { openClause, type Parse } from './parse-state.js'
import { readMark } from './read-mark.js'
import { readNoun } from './read-noun.js'
import { readVerb } from './read-verb.js'

/**
 * The clauses of a sentence, from its items in one pass to the right: each verb with its subject, objects and
 * prepositional phrases. A shallow reading: noun phrases find the nearest clause that waits for them, a finite verb the
 * nearest that waits for a verb; what cannot be decided hangs on the nearest word.
 */
export const clausesOf = (tokens: readonly Token[], items: readonly Item[]): readonly Clause[] => {
  const none = { last: null, lastRole: null, preposition: null, comma: false, and: false, openBeside: null }
  const parse = { tokens, items, clauses: [], ...none } as unknown as Parse
  openClause(parse, 'main', null, null, items[0]?.first ?? 0)
  items.forEach((item, i) => {
    if (item.type === 'noun') readNoun(parse, item, i)
    else if (item.type === 'verb') readVerb(parse, item, i)
    else readMark(parse, item, i)
    parse.current.end = Math.max(parse.current.end, item.end)
  })
  return parse.clauses
}
