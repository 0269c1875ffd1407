import type { Token } from '../document.js'
import type { Clause, ClauseKind, NounGroup } from './clause.js'
import type { Item, Mark, NounPhrase, VerbGroup } from './items.js'
import { clauseFollows, closedByComma, continuesList, verbComes } from './lookahead.js'
import { words } from './words.js'

interface Parse {
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly clauses: Clause[]
  current: Clause
  /** The noun group read last, while nothing but marks and adverbs has followed it. */
  last: NounGroup | null
  /** How the last group entered: as subject, object, after a preposition, loose after a comma, beside another. */
  lastRole: 'subject' | 'object' | 'phrase' | 'loose' | 'beside' | null
  preposition: Mark | null
  comma: boolean
  and: boolean
  /** Whether an apposition is open, that only a comma closes. */
  openBeside: NounPhrase | null
}

const newGroup = (phrase: NounPhrase): NounGroup => ({ members: [phrase], beside: [], phrases: [] })

const open = (parse: Parse, kind: ClauseKind, parent: Clause | null, opener: string | null, first: number): Clause => {
  const clause: Clause = {
    kind,
    parent,
    opener,
    verb: null,
    subject: null,
    antecedent: null,
    objects: [],
    phrases: [],
    times: [],
    adjective: null,
    comma: parse.comma ?? false,
    first,
    end: first,
  }
  parse.clauses.push(clause)
  parse.current = clause
  return clause
}

const lemmaOf = (parse: Parse, verb: VerbGroup | null): string => (verb === null ? '' : parse.tokens[verb.head]!.lemma)
const hasFiniteVerb = (clause: Clause): boolean =>
  clause.kind !== 'infinitive' && clause.kind !== 'gerund' && clause.kind !== 'participle'

/** The nearest clause, going outwards, that still waits for its verb; null where none does. */
const waiting = (clause: Clause): Clause | null => {
  for (let at: Clause | null = clause; at !== null; at = at.parent)
    if (at.verb === null && at.subject !== null) return at
  return null
}

const onNoun = (parse: Parse, phrase: NounPhrase, i: number): void => {
  const { items } = parse
  const clause = parse.current
  const next = items[i + 1]
  if (
    phrase.time &&
    parse.preposition === null &&
    !(
      next?.type === 'verb' &&
      waiting(clause) === null &&
      clause.subject === null &&
      clause.verb === null &&
      !parse.comma &&
      next.form === 'finite' &&
      i === 0
    )
  ) {
    clause.times.push(phrase)
    return
  }
  if (parse.and && parse.last !== null && parse.preposition === null) {
    parse.last.members.push(phrase)
    parse.openBeside = null
    return
  }
  if (parse.preposition !== null) {
    const group = newGroup(phrase)
    const prepositional = { preposition: parse.preposition.word, at: parse.preposition.first, group }
    if (parse.last !== null && !parse.comma) parse.last.phrases.push(prepositional)
    clause.phrases.push(prepositional)
    parse.preposition = null
    // "the leaders of A, in B": what hangs on the subject stays with it
    if (!phrase.time) {
      parse.last = group
      parse.lastRole = 'phrase'
    }
    return
  }
  if (
    (parse.comma && parse.last !== null && continuesList(items, i) && clause.verb !== null) ||
    (parse.comma &&
      parse.last !== null &&
      (parse.lastRole !== 'phrase' || clause.subject !== null) &&
      continuesList(items, i) &&
      !closedAsName(parse, i))
  ) {
    parse.last!.members.push(phrase)
    return
  }
  const outer = clause.verb !== null && parse.comma ? (waiting(clause) ?? unopened(clause)) : null
  if (clause.verb === null || outer !== null) {
    const target = clause.verb === null ? clause : outer!
    parse.current = target
    if (target.subject === null) {
      target.subject = newGroup(phrase)
      parse.last = target.subject
      parse.lastRole = 'subject'
      return
    }
    target.subject.beside.push(phrase)
    parse.openBeside = parse.comma && !closedByComma(items, i) ? phrase : null
    parse.last = newGroup(phrase)
    parse.lastRole = 'beside'
    return
  }
  const group = newGroup(phrase)
  if (parse.comma) {
    if (parse.last !== null && closedByComma(items, i)) parse.last.beside.push(phrase)
    parse.last = group
    parse.lastRole = 'loose'
    return
  }
  clause.objects.push(group)
  parse.last = group
  parse.lastRole = 'object'
}

/** "Kabul, Afghanistan and X" stays a list; "Sergei Lavrov, the Russian minister and ..." is rare enough. */
const closedAsName = (parse: Parse, i: number): boolean => {
  const item = parse.items[i]!
  if (item.type !== 'noun') return false
  const first = parse.tokens[item.first]!
  return first.pos === 'DET' && (first.lower === 'a' || first.lower === 'an')
}

/** The clause around a fronted one ("After meeting B, ...") that has neither subject nor verb yet. */
const unopened = (clause: Clause): Clause | null => {
  for (let at: Clause | null = clause; at !== null; at = at.parent)
    if (at.verb === null && at.subject === null && (at.kind === 'main' || at.kind === 'coordinate')) return at
  return null
}

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

const detach = (parse: Parse): NounGroup | null => {
  const { last, current } = parse
  if (last === null) return null
  if (parse.lastRole === 'object' && current.objects.at(-1) === last) {
    if (last.members.length > 1) return { members: [last.members.pop()!], beside: [], phrases: [] }
    current.objects.pop()
    return last
  }
  if (last.members.length > 1) return { members: [last.members.pop()!], beside: last.beside, phrases: [] }
  return last
}

const take = (parse: Parse, clause: Clause, verb: VerbGroup): void => {
  clause.verb = verb
  parse.current = clause
  parse.last = null
  parse.lastRole = null
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
  const previous = parse.items[i - 1]
  const says = words.says.has(lemmaOf(parse, clause.verb))
  const directObject = parse.lastRole === 'object' && clause.objects.at(-1) === parse.last && !parse.comma
  const outer = waiting(clause)
  const headed = parse.lastRole === 'phrase' && !parse.comma && says ? objectAround(clause, parse.last) : null
  if (headed !== null && !parse.and) {
    clause.objects.pop()
    const next = open(parse, 'complement', clause, null, verb.first)
    next.subject = headed
    take(parse, next, verb)
    return
  }
  if (previous?.type !== 'and' && !parse.and && says && (directObject || (parse.lastRole === 'loose' && !outer))) {
    const subject = detach(parse)
    const next = open(parse, 'complement', clause, null, verb.first)
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
    const next = open(parse, kind, kind === 'complement' ? clause : clause.parent, null, verb.first)
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
  const next = open(
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

const onInfinitive = (parse: Parse, verb: VerbGroup): void => {
  const clause = parse.current
  const next = open(parse, 'infinitive', clause, 'to', verb.first)
  next.antecedent = parse.last
  const controlled = clause.verb !== null && words.control.has(lemmaOf(parse, clause.verb))
  const governed =
    clause.objects.at(-1) ??
    clause.phrases.find((phrase) => ['on', 'upon', 'for', 'to'].includes(phrase.preposition))?.group ??
    null
  next.subject = controlled ? (governed ?? clause.subject) : clause.subject
  take(parse, next, verb)
}

const onGerund = (parse: Parse, verb: VerbGroup): void => {
  const clause = parse.current
  const preposition = parse.preposition
  const kind: ClauseKind = 'gerund'
  const next = open(parse, kind, clause, preposition?.word ?? null, verb.first)
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

const onParticiple = (parse: Parse, verb: VerbGroup): void => {
  const next = open(parse, 'participle', parse.current, null, verb.first)
  next.antecedent = parse.last ?? parse.current.subject
  take(parse, next, { ...verb, passive: true })
}

const isReduced = (parse: Parse, verb: VerbGroup, i: number): boolean => {
  const { items, current } = parse
  if (verb.form === 'participle')
    return !(current.verb === null && current.subject !== null && !verbComes(items, i)) || current.subject === null
  if (verb.form !== 'ambiguous') return false
  if (words.intransitives.has(lemmaOf(parse, verb))) return false
  const under = items[i + 1]
  if (under?.type === 'verb' && under.form === 'infinitive' && words.intenders.has(lemmaOf(parse, verb))) return false
  const next = items[i + 1]
  const by = next?.type === 'preposition' && next.word === 'by'
  if (current.verb === null) {
    if (current.kind === 'relative' && current.subject === null) return false
    if (current.subject === null)
      return parse.preposition === null && current.kind === 'main' && next?.type === 'preposition'
    if (next?.type === 'noun' && !next.time) return false
    return (by || next?.type === 'preposition' || next?.type === 'verb' || next?.type === 'noun') && verbComes(items, i)
  }
  if (parse.and || items[i - 1]?.type === 'and') return false
  if (parse.last === null) return parse.comma && by
  if (by) return true
  const outer = waiting(current)
  if (outer !== null && outer !== current) return next?.type !== 'noun' && verbComes(items, i)
  const says =
    words.says.has(lemmaOf(parse, current.verb)) && (parse.lastRole === 'object' || parse.lastRole === 'loose')
  if (says || parse.lastRole === 'loose') return false
  if (parse.comma) return next?.type === 'preposition'
  return true
}

const onVerb = (parse: Parse, verb: VerbGroup, i: number): void => {
  const clause = parse.current
  const bareAfterInfinitive =
    parse.and &&
    clause.kind === 'infinitive' &&
    verb.form === 'finite' &&
    parse.tokens[verb.head]!.lower === lemmaOf(parse, verb) &&
    verb.head === verb.first
  if (verb.form === 'infinitive') onInfinitive(parse, verb)
  else if (bareAfterInfinitive && parse.items[i - 1]?.type === 'and') {
    const subject = clause.subject
    const next = open(parse, 'infinitive', clause.parent, 'and', verb.first)
    next.subject = subject
    take(parse, next, verb)
  } else if (verb.form === 'gerund') onGerund(parse, verb)
  else if (isReduced(parse, verb, i)) onParticiple(parse, verb)
  else onFinite(parse, verb, i)
  parse.comma = false
  parse.and = false
  parse.preposition = null
}

const onMark = (parse: Parse, mark: Mark, i: number): void => {
  const { items, current } = parse
  if (mark.type === 'comma') {
    parse.comma = true
    parse.openBeside = null
    if (parse.preposition !== null) parse.preposition = null
    return
  }
  if (mark.type === 'and') {
    parse.and = true
    return
  }
  if (mark.type === 'quote') return
  if (mark.type === 'adjective') {
    if (current.verb !== null && current.objects.length <= 1 && current.adjective === null)
      current.adjective = mark.word
    return
  }
  if (mark.type === 'stop') {
    const wait = waiting(current)
    // "- both backing C -": a participle with its own subject is whole
    const absolute =
      wait !== null && wait.kind === 'coordinate' && current.kind === 'gerund' && current.subject === wait.subject
    if ((wait === null || absolute) && items[i + 1] !== undefined) {
      open(parse, 'coordinate', null, mark.word, mark.end)
      parse.last = null
      parse.lastRole = null
    }
    parse.comma = true
    return
  }
  if (
    mark.type === 'relative' ||
    (mark.type === 'complementizer' &&
      mark.word === 'that' &&
      parse.last !== null &&
      items[i - 1]?.type === 'noun' &&
      !words.says.has(lemmaOf(parse, current.verb)))
  ) {
    const direct = items[i + 1]?.type === 'verb'
    const next = open(
      parse,
      mark.type === 'complementizer' && !direct ? 'complement' : 'relative',
      current,
      mark.word,
      mark.first,
    )
    next.antecedent = parse.preposition === null || direct ? parse.last : null
    if (mark.word !== 'whose' && direct) next.subject = parse.last
    parse.preposition = null
    parse.last = null
    parse.lastRole = null
  } else if (mark.type === 'complementizer') {
    open(parse, 'complement', current, mark.word, mark.first)
    parse.last = null
    parse.lastRole = null
  } else if (mark.type === 'subordinator') {
    if (!clauseFollows(items, i) || items[i + 1]?.type === 'verb') {
      parse.preposition = { ...mark, type: 'preposition' }
      return
    }
    const next = open(parse, 'adverbial', current, mark.word, mark.first)
    if (current.verb === null && current.subject === null) next.parent = current
    parse.last = null
    parse.lastRole = null
  } else if (mark.type === 'preposition') {
    if (
      parse.comma &&
      current.kind === 'relative' &&
      current.comma &&
      current.verb !== null &&
      current.parent !== null
    ) {
      parse.current = current.parent
      parse.last = null
      parse.lastRole = null
    }
    parse.preposition = mark
    if (current.verb !== null && waiting(current) === null && parse.comma) parse.last = null
  }
  if (mark.type !== 'preposition') {
    parse.comma = false
    parse.and = false
  }
}

/**
 * The clauses of a sentence, from its items in one pass to the right: each verb with its subject, objects and
 * prepositional phrases. A shallow reading: noun phrases find the nearest clause that waits for them, a finite verb the
 * nearest that waits for a verb; what cannot be decided hangs on the nearest word.
 */
export const clausesOf = (tokens: readonly Token[], items: readonly Item[]): readonly Clause[] => {
  const clauses: Clause[] = []
  const parse = {
    tokens,
    items,
    clauses,
    last: null,
    lastRole: null,
    preposition: null,
    comma: false,
    and: false,
    openBeside: null,
  } as unknown as Parse
  open(parse, 'main', null, null, items[0]?.first ?? 0)
  items.forEach((item, i) => {
    if (item.type === 'noun') {
      onNoun(parse, item, i)
      parse.comma = false
      parse.and = false
      if (!item.time) parse.preposition = null
      else if (parse.preposition !== null) parse.preposition = null
    } else if (item.type === 'verb') onVerb(parse, item, i)
    else onMark(parse, item, i)
    parse.current.end = Math.max(parse.current.end, item.end)
  })
  return clauses
}
