import type { Clause } from './clause.js'
import type { Mark } from './items.js'
import { clauseFollows } from './lookahead.js'
import { openClause, type Parse, remember, verbWord, waiting } from './parse-state.js'
import { words } from './words.js'

type Placing = (parse: Parse, mark: Mark, i: number) => void

const onComma: Placing = (parse) => {
  parse.comma = true
  parse.openBeside = null
  parse.preposition = null
}

const onAnd: Placing = (parse) => {
  parse.and = true
}

const onAdjective: Placing = ({ current }, { word }) => {
  if (current.verb !== null && current.objects.length <= 1 && current.adjective === null) current.adjective = word
}

/** A dash or semicolon begins anew, unless a clause still waits for its verb. */
const onStop: Placing = (parse, mark, i) => {
  const { current, items } = parse
  const open = waiting(current)
  // "- both backing C -": a participle with its own subject is whole
  const absolute =
    open !== null && open.kind === 'coordinate' && current.kind === 'gerund' && current.subject === open.subject
  if ((open === null || absolute) && items[i + 1] !== undefined) {
    openClause(parse, 'coordinate', null, mark.word, mark.end)
    remember(parse, null, null)
  }
  parse.comma = true
}

const ends = (parse: Parse): void => {
  parse.comma = false
  parse.and = false
}

/** "who came", "which A bought"; after a noun "that" may open either a relative clause or its content ("claims that"). */
const onRelative: Placing = (parse, mark, i) => {
  const direct = parse.items[i + 1]?.type === 'verb'
  const content = mark.type === 'complementizer' && !direct
  const clause = openClause(parse, content ? 'complement' : 'relative', parse.current, mark.word, mark.first)
  clause.antecedent = parse.preposition === null || direct ? parse.last : null
  if (mark.word !== 'whose' && direct) clause.subject = parse.last
  parse.preposition = null
  remember(parse, null, null)
  ends(parse)
}

const onComplementizer: Placing = (parse, mark, i) => {
  const { current, items, last } = parse
  const afterNoun =
    mark.word === 'that' &&
    last !== null &&
    i > 0 &&
    items[i - 1]!.type === 'noun' &&
    !words.says.has(verbWord(parse, current.verb))
  if (afterNoun) return onRelative(parse, mark, i)
  openClause(parse, 'complement', current, mark.word, mark.first)
  remember(parse, null, null)
  ends(parse)
}

/** "after the talks" is a preposition, "after A met B" opens a clause. */
const onSubordinator: Placing = (parse, mark, i) => {
  if (!clauseFollows(parse.items, i) || parse.items[i + 1]?.type === 'verb') {
    parse.preposition = { type: 'preposition', first: mark.first, end: mark.end, word: mark.word }
    return
  }
  openClause(parse, 'adverbial', parse.current, mark.word, mark.first)
  remember(parse, null, null)
  ends(parse)
}

/** The clause that goes on after a relative clause between commas. */
const around = ({ comma, current }: Parse): Clause | null =>
  comma && current.kind === 'relative' && current.comma && current.verb !== null ? current.parent : null

const onPreposition: Placing = (parse, mark) => {
  const outer = around(parse)
  if (outer !== null) {
    parse.current = outer
    remember(parse, null, null)
  }
  parse.preposition = mark
  const { current } = parse
  if (current.verb !== null && waiting(current) === null && parse.comma) parse.last = null
}

const placingOf = (type: Mark['type']): Placing | null => {
  switch (type) {
    case 'preposition':
      return onPreposition
    case 'comma':
      return onComma
    case 'and':
      return onAnd
    case 'adjective':
      return onAdjective
    case 'stop':
      return onStop
    case 'relative':
      return onRelative
    case 'complementizer':
      return onComplementizer
    case 'subordinator':
      return onSubordinator
    case 'quote':
      return null
  }
}

/** Takes a mark into account: what it opens, closes or announces. */
export const readMark = (parse: Parse, mark: Mark, i: number): void => placingOf(mark.type)?.(parse, mark, i)
