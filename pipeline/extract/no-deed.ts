import type { EventType } from '../../schemas/plover.js'
import type { Act } from './acts.js'
import type { Clause } from './clause.js'
import type { Reading } from './reading.js'
import { objectsOf } from './recipients.js'

/** Verbs whose past is their bare form: "Kenya cut ties". */
const unchanging = new Set(
  'beat bet bid broadcast burst cast cost cut forecast hit hurt let put quit read rid set shed shut slit split spread thrust'.split(
    ' ',
  ),
)

const isBareForm = (reading: Reading, { verb }: Clause): boolean => {
  if (verb === null || verb.modal !== null || verb.first !== verb.head) return false
  const { lower, lemma } = reading.tokens[verb.head]!
  return lower === lemma && !unchanging.has(lemma)
}

const collective = new Set([
  'police',
  'people',
  'staff',
  'crew',
  'family',
  'team',
  'public',
  'majority',
  'youth',
  'group',
  'couple',
  'half',
  'number',
  'cattle',
  'clergy',
])

/** "the campaign stop": a bare form behind a single noun in the singular is a noun as well. */
const isNoun = (reading: Reading, clause: Clause): boolean => {
  const { subject } = clause
  if (!isBareForm(reading, clause) || clause.kind === 'complement' || subject?.members.length !== 1) return false
  const { head, end } = subject.members[0]!
  const token = reading.tokens[head]!
  return (
    token.pos === 'NOUN' && end === clause.verb!.first && token.lower === token.lemma && !collective.has(token.lemma)
  )
}

/** "Lynch said": a capital inside a sentence that is not all in capitals makes a name of a verb. */
const isName = (reading: Reading, { verb }: Clause): boolean => {
  if (verb === null || verb.head === 0) return false
  const { text } = reading.document
  const first = text.charAt(reading.tokens[verb.head]!.start)
  if (first >= 'a' && first <= 'z') return false
  const word = text.slice(reading.tokens[verb.head]!.start, reading.tokens[verb.head]!.end)
  const before = reading.tokens[verb.head - 1]!
  return /^\p{Lu}\p{Ll}/u.test(word) && before.pos !== 'PUNCT' && /^\p{Ll}/u.test(text.slice(before.start, before.end))
}

/** "called him a liar", "what he called a plan": a name is given, nobody is telephoned. */
const isNaming = (reading: Reading, act: Act): boolean => {
  const { clause } = act
  if (act.mode !== 'phone' || clause.verb === null || reading.tokens[clause.verb.head]!.lemma !== 'call') return false
  return (
    clause.verb.passive ||
    clause.kind === 'relative' ||
    clause.kind === 'participle' ||
    clause.adjective !== null ||
    objectsOf(clause).length !== 1 ||
    !act.recipients.some((party) => party.agent)
  )
}

const generic = new Set(['it', 'this', 'that', 'which', 'you', 'one', 'everyone', 'anyone', 'who', 'someone'])
const doings = new Set<EventType>(['AID', 'RETREAT', 'COERCE', 'ASSAULT', 'CONCEDE', 'AGREE', 'SANCTION', 'COOPERATE'])

/** "it allows him to stay", "a person that helps me": the simple present of a pronoun tells how things are, not what happened. */
const isGeneral = (reading: Reading, { type, clause, status }: Act): boolean => {
  const { verb, subject } = clause
  if (verb === null || verb.modal !== null || verb.passive || verb.first !== verb.head || !doings.has(type))
    return false
  if (status !== 'occurred' || reading.tokens[verb.head]!.pos !== 'VERB') return false
  const { lower, lemma } = reading.tokens[verb.head]!
  if (unchanging.has(lemma) || (lower !== lemma && !/[^s]s$/.test(lower))) return false
  const word = subject === null ? '' : reading.tokens[subject.members[0]!.head]!.lower
  return generic.has(word) || (clause.kind === 'relative' && clause.subject === clause.antecedent)
}

const bound = new Set(['fly', 'carry'])

/** "were flown to a hospital": whoever is carried visits nobody. */
const isCarried = (reading: Reading, { mode, clause }: Act): boolean =>
  mode === 'visit' && clause.verb?.passive === true && bound.has(reading.tokens[clause.verb.head]!.lemma)

/** Whether what was read as an act is none by the form of its verb: a noun or a name after all, a naming, a general truth. */
export const isNoDeed = (reading: Reading, act: Act): boolean =>
  isNaming(reading, act) ||
  isGeneral(reading, act) ||
  isCarried(reading, act) ||
  (act.trigger.first === act.clause.verb?.head && (isNoun(reading, act.clause) || isName(reading, act.clause)))
