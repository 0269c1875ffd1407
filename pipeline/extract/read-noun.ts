import type { NounPhrase } from './items.js'
import { closedByComma, continuesList } from './lookahead.js'
import { newGroup, openClause, type Parse, remember, unopened, waiting } from './parse-state.js'

/** One way in which a noun phrase may stand in its clause; false where it does not stand so. */
type Step = (parse: Parse, phrase: NounPhrase, i: number) => boolean

/** "on Monday", "last week": an adverb of time has no part in the clause, unless it opens the sentence as its subject. */
const asTime: Step = (parse, phrase, i) => {
  if (!phrase.time || parse.preposition !== null) return false
  const { current, items } = parse
  const next = items[i + 1]
  const opens =
    i === 0 && next?.type === 'verb' && next.form === 'finite' && current.subject === null && current.verb === null
  return !opens
}

/** "A marched, and B arrested C": a noun with its own verb and that verb's object opens a clause. */
const opensClause: Step = (parse, phrase, i) => {
  const { current, items, preposition } = parse
  if (!parse.and || preposition !== null || phrase.time || current.verb === null || waiting(current) !== null)
    return false
  const verb = items[i + 1]
  const object = items[i + 2]
  if (verb?.type !== 'verb' || (verb.form !== 'ambiguous' && !(verb.form === 'finite' && parse.comma))) return false
  if (verb.form === 'ambiguous' && (object?.type !== 'noun' || object.time)) return false
  const clause = openClause(parse, 'coordinate', current.parent, null, phrase.first)
  clause.subject = newGroup(phrase)
  remember(parse, clause.subject, 'subject')
  return true
}

/** "A and B" */
const asConjunct: Step = (parse, phrase) => {
  if (!parse.and || parse.last === null || parse.preposition !== null) return false
  parse.last.members.push(phrase)
  parse.openBeside = null
  return true
}

/** "of A", "in B": it hangs on the group before it as well as on the clause. */
const afterPreposition: Step = (parse, phrase) => {
  const { preposition, current, last } = parse
  if (preposition === null) return false
  const group = newGroup(phrase)
  const prepositional = { preposition: preposition.word, at: preposition.first, group }
  if (last !== null && !parse.comma) last.phrases.push(prepositional)
  current.phrases.push(prepositional)
  parse.preposition = null
  if (!phrase.time) remember(parse, group, 'phrase')
  return true
}

/** "a" or "an" before a phrase: then it describes rather than lists. */
const isIndefinite = (parse: Parse, phrase: NounPhrase): boolean => {
  const first = parse.tokens[phrase.first]!
  return first.pos === 'DET' && (first.lower === 'a' || first.lower === 'an')
}

/** "A, B and C" */
const inList: Step = (parse, phrase, i) => {
  const { comma, last, current, items } = parse
  if (!comma || last === null || !continuesList(items, i)) return false
  if (
    current.verb === null &&
    ((parse.lastRole === 'phrase' && current.subject === null) || isIndefinite(parse, phrase))
  )
    return false
  last.members.push(phrase)
  return true
}

/** The subject of the clause that waits for one, or set beside the subject that it has. */
const asSubject: Step = (parse, phrase, i) => {
  const { current, comma, items } = parse
  const target = current.verb === null ? current : comma ? (waiting(current) ?? unopened(current)) : null
  if (target === null) return false
  parse.current = target
  if (target.subject === null) {
    target.subject = newGroup(phrase)
    remember(parse, target.subject, 'subject')
    return true
  }
  target.subject.beside.push(phrase)
  parse.openBeside = comma && !closedByComma(items, i) ? phrase : null
  remember(parse, newGroup(phrase), 'beside')
  return true
}

/** An object, or after a comma a phrase that hangs loose until a verb claims it. */
const asObject: Step = (parse, phrase, i) => {
  const group = newGroup(phrase)
  if (parse.comma) {
    if (parse.last !== null && closedByComma(parse.items, i)) parse.last.beside.push(phrase)
    remember(parse, group, 'loose')
    return true
  }
  parse.current.objects.push(group)
  remember(parse, group, 'object')
  return true
}

/** Puts a noun phrase where it belongs: the first of the ways that fits. */
const place: Step = (parse, phrase, i) =>
  asTime(parse, phrase, i) ||
  opensClause(parse, phrase, i) ||
  asConjunct(parse, phrase, i) ||
  afterPreposition(parse, phrase, i) ||
  inList(parse, phrase, i) ||
  asSubject(parse, phrase, i) ||
  asObject(parse, phrase, i)

/** Puts a noun phrase where it belongs, after which nothing waits for one. */
export const readNoun = (parse: Parse, phrase: NounPhrase, i: number): void => {
  place(parse, phrase, i)
  parse.comma = false
  parse.and = false
  parse.preposition = null
}
