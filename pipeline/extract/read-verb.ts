import { type Clause, type ClauseKind, type NounGroup, nounGroup } from './clause.js'
import type { Item, VerbGroup } from './items.js'
import { verbComes } from './lookahead.js'
import { openClause, type Parse, remember, verbWord, waiting } from './parse-state.js'
import { words } from './words.js'

const hasFiniteVerb = (clause: Clause): boolean =>
  clause.kind !== 'infinitive' && clause.kind !== 'gerund' && clause.kind !== 'participle'

/** The last object, where a group hangs on it by prepositions: "said talks between A and B failed". */
const objectAround = (clause: Clause, inner: NounGroup | null): NounGroup | null => {
  const outer = clause.objects.at(-1)
  if (outer === undefined || inner === null) return null
  let at: NounGroup | undefined = outer
  for (let depth = 0; depth < 6 && at !== undefined; depth++) {
    const last: NounGroup | undefined = at.phrases.at(-1)?.group
    if (last === inner) return outer
    at = last
  }
  return null
}

const itemBefore = ({ items }: Parse, i: number): Item | undefined => (i > 0 ? items[i - 1] : undefined)

const detach = (parse: Parse): NounGroup | null => {
  const { last, current } = parse
  if (last === null) return null
  if (parse.lastRole === 'object' && current.objects.at(-1) === last) {
    if (last.members.length > 1) return nounGroup([last.members.pop()!])
    current.objects.pop()
    return last
  }
  if (last.members.length > 1) return nounGroup([last.members.pop()!], last.beside)
  return last
}

const take = (parse: Parse, clause: Clause, verb: VerbGroup): void => {
  clause.verb = verb
  parse.current = clause
  remember(parse, null, null)
  parse.openBeside = null
}

const onFinite = (parse: Parse, verb: VerbGroup, i: number): void => {
  const clause = parse.current
  if (clause.verb === null) {
    if (parse.openBeside !== null && parse.last !== null && clause.subject !== null) clause.subject = parse.last
    if (clause.kind === 'relative' && clause.subject === null) clause.subject = clause.antecedent
    take(parse, clause, verb)
    return
  }
  const previous = itemBefore(parse, i)
  const says = words.says.has(verbWord(parse, clause.verb))
  const directObject = parse.lastRole === 'object' && clause.objects.at(-1) === parse.last && !parse.comma
  const outer = waiting(clause)
  const headed = parse.lastRole === 'phrase' && !parse.comma && says ? objectAround(clause, parse.last) : null
  if (headed !== null && !parse.and) {
    clause.objects.pop()
    const next = openClause(parse, 'complement', clause, null, verb.first)
    next.subject = headed
    take(parse, next, verb)
    return
  }
  if (previous?.type !== 'and' && !parse.and && says && (directObject || (parse.lastRole === 'loose' && !outer))) {
    const subject = detach(parse)
    const next = openClause(parse, 'complement', clause, null, verb.first)
    next.subject = subject
    take(parse, next, verb)
    return
  }
  if (outer !== null && !(parse.and && parse.last !== null)) {
    take(parse, outer, verb)
    return
  }
  if (
    (parse.and && parse.last === null) ||
    previous?.type === 'and' ||
    (previous?.type === 'comma' && parse.last === null)
  ) {
    coordinate(parse, verb)
    return
  }
  if (parse.last !== null && (previous?.type === 'noun' || previous?.type === 'quote' || previous?.type === 'comma')) {
    if (previous.type === 'comma' && parse.lastRole !== 'loose') {
      coordinate(parse, verb)
      return
    }
    const kind: ClauseKind = says && !parse.and ? 'complement' : 'coordinate'
    const subject = detach(parse)
    const next = openClause(parse, kind, kind === 'complement' ? clause : clause.parent, null, verb.first)
    next.subject = subject
    take(parse, next, verb)
    return
  }
  coordinate(parse, verb)
}

/** "met Putin and signed": a further verb of the same subject. After a comma it belongs to the outermost finite clause. */
const coordinate = (parse: Parse, verb: VerbGroup): void => {
  let base = parse.current
  while (!hasFiniteVerb(base) && base.parent !== null) base = base.parent
  if (parse.comma)
    while (base.parent !== null && (base.kind === 'relative' || base.kind === 'adverbial')) base = base.parent
  const next = openClause(
    parse,
    base.kind === 'main' ? 'coordinate' : base.kind,
    base.kind === 'main' || base.kind === 'coordinate' ? base : base.parent,
    'and',
    verb.first,
  )
  next.subject = base.subject
  next.antecedent = base.antecedent
  take(parse, next, verb)
}

const addressing = new Set(['on', 'upon', 'for', 'to'])

const onInfinitive = (parse: Parse, verb: VerbGroup): void => {
  const clause = parse.current
  const next = openClause(parse, 'infinitive', clause, 'to', verb.first)
  next.antecedent = parse.last
  const controlled = clause.verb !== null && words.control.has(verbWord(parse, clause.verb))
  const governed =
    clause.objects.at(-1) ?? clause.phrases.find(({ preposition }) => addressing.has(preposition))?.group ?? null
  next.subject = controlled ? (governed ?? clause.subject) : clause.subject
  take(parse, next, verb)
}

const onGerund = (parse: Parse, verb: VerbGroup): void => {
  const clause = parse.current
  const preposition = parse.preposition
  const kind: ClauseKind = 'gerund'
  const next = openClause(parse, kind, clause, preposition?.word ?? null, verb.first)
  if (preposition === null && !parse.comma && parse.last !== null) next.antecedent = parse.last
  next.subject =
    preposition === null && !parse.comma && parse.last !== null
      ? parse.last
      : (preposition?.word === 'of' || preposition?.word === 'for' || preposition?.word === 'from') &&
          clause.objects.length > 0
        ? clause.objects.at(-1)!
        : clause.subject
  parse.preposition = null
  take(parse, next, verb)
}

const inPassive = ({ first, end, head, form, negated, bare, modal, perfect, progressive }: VerbGroup): VerbGroup => ({
  type: 'verb',
  first,
  end,
  head,
  form,
  passive: true,
  negated,
  bare,
  modal,
  perfect,
  progressive,
})

const onParticiple = (parse: Parse, verb: VerbGroup): void => {
  const next = openClause(parse, 'participle', parse.current, null, verb.first)
  next.antecedent = parse.last ?? parse.current.subject
  take(parse, next, inPassive(verb))
}

const isReduced = (parse: Parse, verb: VerbGroup, i: number): boolean => {
  const { items, current } = parse
  if (verb.form === 'participle')
    return !(current.verb === null && current.subject !== null && !verbComes(items, i)) || current.subject === null
  if (verb.form !== 'ambiguous') return false
  if (words.intransitives.has(verbWord(parse, verb))) return false
  const under = items[i + 1]
  if (under?.type === 'verb' && under.form === 'infinitive' && words.intenders.has(verbWord(parse, verb))) return false
  const next = items[i + 1]
  const by = next?.type === 'preposition' && next.word === 'by'
  if (current.verb === null) {
    if (current.kind === 'relative' && current.subject === null) return false
    if (current.subject === null)
      return parse.preposition === null && current.kind === 'main' && next?.type === 'preposition'
    if (next?.type === 'noun' && !next.time) return false
    return (by || next?.type === 'preposition' || next?.type === 'verb' || next?.type === 'noun') && verbComes(items, i)
  }
  if (parse.and || itemBefore(parse, i)?.type === 'and') return false
  if (parse.last === null) return parse.comma && by
  if (by) return true
  const outer = waiting(current)
  if (outer !== null && outer !== current) return next?.type !== 'noun' && verbComes(items, i)
  const says =
    words.says.has(verbWord(parse, current.verb)) && (parse.lastRole === 'object' || parse.lastRole === 'loose')
  if (says || parse.lastRole === 'loose') return false
  if (parse.comma) return next?.type === 'preposition'
  return true
}

/** Gives a verb group to the clause that waits for it, or opens the clause that it heads. */
export const readVerb = (parse: Parse, verb: VerbGroup, i: number): void => {
  const clause = parse.current
  const bareAfterInfinitive =
    parse.and &&
    clause.kind === 'infinitive' &&
    verb.form === 'finite' &&
    parse.tokens[verb.head]!.lower === parse.tokens[verb.head]!.lemma &&
    verb.head === verb.first
  if (verb.form === 'infinitive') onInfinitive(parse, verb)
  else if (bareAfterInfinitive && itemBefore(parse, i)?.type === 'and') {
    const subject = clause.subject
    const next = openClause(parse, 'infinitive', clause.parent, 'and', verb.first)
    next.subject = subject
    take(parse, next, verb)
  } else if (verb.form === 'gerund') onGerund(parse, verb)
  else if (isReduced(parse, verb, i)) onParticiple(parse, verb)
  else onFinite(parse, verb, i)
  parse.comma = false
  parse.and = false
  parse.preposition = null
}
