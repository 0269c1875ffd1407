import type { EventType } from '../../schemas/plover.js'
import lists from '../rules/trigger-adjectives.json' with { type: 'json' }
import { type Act, changedAct } from './acts.js'
import type { Governed } from './governed.js'
import { type Party, without } from './party.js'
import type { Reading } from './reading.js'
import { agentsOf } from './roles.js'
import type { Operator } from './triggers.js'
import { isCooperative, isForce, isYielding, modeAsked, modeThreatened, planned, refused } from './turn.js'

/** What an operator sees: its own act, and the act that stands under it. */
export interface Scene extends Governed {
  /** What the verb reports by itself; its recipients come from its own objects. */
  readonly own: Act
  readonly bare: boolean
  readonly reading: Reading
}

/** The verb's own act under a new type; the recipients of what it governs come first, its own fill in. */
const turned = ({ own, act }: Scene, type: EventType, mode: string | null, method: string): Act => {
  const inner = act === null ? [] : without(act.recipients, own.actors)
  return changedAct(own, {
    type,
    mode,
    recipients: inner.length > 0 ? inner : without(own.recipients, own.actors),
    method,
  })
}

/** The same, but whoever the verb itself addresses comes first: "asked B to meet C" is done to B. */
const addressed = (scene: Scene, type: EventType, mode: string | null, method: string): Act => {
  const { own, clause, reading } = scene
  if (clause?.kind === 'complement' && clause.subject !== null) {
    const subject = without(agentsOf(reading, clause.subject), own.actors).filter((party) => party.agent)
    if (subject.length > 0) return changedAct(own, { type, mode, recipients: subject, method })
  }
  return own.recipients.length > 0 ? changedAct(own, { type, mode, method }) : turned(scene, type, mode, method)
}

const silent = new Set(lists.silent)
const questions = new Set(['if', 'whether', 'how', 'why', 'what', 'who', 'when', 'where', 'which'])

type Rule = (scene: Scene) => Act | null

/** "offers free breakfast": an offer of nothing that is an act, to nobody. */
const isEmptyOffer = ({ act, clause, own }: Scene): boolean =>
  act === null && clause === null && own.actors.length < 2 && !own.recipients.some((party) => party.agent)

const agree: Rule = (scene) =>
  isEmptyOffer(scene)
    ? null
    : scene.clause === null && scene.act?.type === 'SUPPORT'
      ? turned(scene, 'SUPPORT', null, 'agree-on-agreement')
      : scene.clause?.kind === 'complement'
        ? null
        : turned(scene, 'AGREE', null, scene.act === null ? 'agree' : 'agree-to-act')

const accept: Rule = (scene) => turned({ ...scene, act: null }, 'AGREE', null, 'accept')

const invite: Rule = (scene) => changedAct(scene.own, { type: 'AGREE', mode: null, method: 'invite' })

const pledge: Rule = (scene) => {
  const { act, clause } = scene
  if (act === null) return turned(scene, 'AGREE', null, 'pledge')
  if (clause?.verb?.negated) return turned(scene, isCooperative(act.type) ? 'REJECT' : 'CONCEDE', null, 'pledge-not-to')
  if (isForce(act.type)) return turned(scene, 'THREATEN', modeThreatened(act), 'pledge-force')
  if (act.type === 'SUPPORT' && clause === null) return turned(scene, 'SUPPORT', null, 'pledge-support')
  return turned(
    scene,
    isYielding(act.type) ? 'CONCEDE' : act.type === 'REJECT' ? 'REJECT' : 'AGREE',
    null,
    'pledge-act',
  )
}

const vow: Rule = (scene) => (scene.act === null ? null : pledge(scene))

const propose: Rule = (scene) =>
  scene.act === null && scene.clause !== null ? null : turned(scene, 'AGREE', null, 'propose')

const plan: Rule = ({ act, clause }) => (act === null ? null : clause?.verb?.negated ? refused(act) : planned(act))

const want: Rule = (scene) =>
  scene.bare || scene.own.type !== 'REQUEST' ? null : addressed(scene, 'REQUEST', modeAsked(scene.act), 'seek')

const decide: Rule = ({ act, clause }) =>
  act === null
    ? null
    : clause?.verb?.negated
      ? refused(act)
      : isForce(act.type)
        ? changedAct(act, { method: 'decide-on-force' })
        : planned(act)

/** "asked him whether": a question asks for nothing but words. */
const isQuestion = ({ clause }: Scene): boolean => clause?.kind === 'complement' && questions.has(clause.opener ?? '')

const speaking = new Set(['ask', 'demand', 'plead', 'beg'])

/** "he asked.": what stands behind speech and asks for nothing only tells who spoke. */
const isSpeech = ({ act, clause, own, reading }: Scene): boolean =>
  act === null &&
  clause === null &&
  own.clause.objects.length === 0 &&
  own.clause.phrases.every(
    ({ preposition }) => preposition !== 'for' && preposition !== 'to' && preposition !== 'from',
  ) &&
  own.clause.verb?.passive === false &&
  speaking.has(reading.tokens[own.trigger.first]!.lemma)

const request: Rule = (scene) =>
  (scene.bare && scene.clause?.kind !== 'infinitive') || isQuestion(scene) || isSpeech(scene)
    ? null
    : addressed(scene, 'REQUEST', modeAsked(scene.act), 'request')

const callFor: Rule = (scene) => addressed(scene, 'REQUEST', modeAsked(scene.act), 'call-for')

/** "called on B to go" asks; "called on B to discuss C", or with nothing asked, is a visit. */
const callOn: Rule = (scene) => {
  const { clause, act, own, reading } = scene
  const purpose = clause?.verb === undefined || clause.verb === null ? null : reading.tokens[clause.verb.head]!.lemma
  const visits = purpose === null ? act === null : conversing.has(purpose)
  return visits
    ? changedAct(own, { type: 'CONSULT', mode: 'visit', method: 'call-on-somebody' })
    : addressed(scene, 'REQUEST', modeAsked(act), 'call-on')
}

const conversing = new Set(['discuss', 'review', 'exchange', 'congratulate', 'brief'])

/** An order to others asks; an order of an act does it. */
const order: Rule = (scene) =>
  scene.clause === null && scene.act !== null
    ? changedAct(scene.act, {
        actors: scene.own.actors,
        recipients: without(scene.act.recipients, scene.own.actors),
        trigger: scene.own.trigger,
        method: 'order-act',
      })
    : request(scene)

/** "declined to comment": whoever will not speak rejects nothing. */
const keepsSilent = ({ act, clause, own, reading }: Scene): boolean =>
  act === null &&
  !own.recipients.some((party) => party.agent) &&
  clause?.verb != null &&
  silent.has(reading.tokens[clause.verb.head]!.lemma)

const refuse: Rule = (scene) => (keepsSilent(scene) ? null : turned(scene, 'REJECT', modeAsked(scene.act), 'refuse'))

const agreements = new Set<EventType>(['SUPPORT', 'CONSULT', 'AGREE'])
const fail: Rule = (scene) =>
  scene.act !== null && agreements.has(scene.act.type) ? turned(scene, 'REJECT', 'meet', 'fail-to-agree') : null

const threaten: Rule = (scene) => turned(scene, 'THREATEN', modeThreatened(scene.act), 'threaten')

/** "warned citizens to stay away" is advice; a threat is made to somebody of whom it is known who he is, or of force. */
const warn: Rule = (scene) =>
  (scene.act !== null && (scene.act.type === 'THREATEN' || isForce(scene.act.type))) ||
  scene.own.recipients.some((party) => party.agent && (party.country !== null || isNamedKind(party.kind)))
    ? turned(scene, 'THREATEN', modeThreatened(scene.act), 'warn')
    : null

const isNamedKind = (kind: Party['kind']): boolean => kind === 'person' || kind === 'organization' || kind === 'country'

/** "was forced to resign": where nobody is said to force, what happened is what he was forced to. */
const force: Rule = (scene) => {
  const { act, own: mine } = scene
  if (mine.actors.length > 0) return own(scene)
  return act === null
    ? null
    : changedAct(act, { actors: mine.recipients, recipients: without(act.recipients, mine.recipients) })
}

/** "the deal allows trade": what only makes possible lets nobody in. */
const allow: Rule = (scene) => {
  const { actors, recipients, clause } = scene.own
  if (clause.verb?.passive) return recipients.some((party) => party.agent) ? own(scene) : null
  return actors.some((party) => party.agent) ? own(scene) : null
}

const own: Rule = (scene) => (scene.bare ? null : scene.own)

const aspect: Rule = (scene) =>
  scene.act === null
    ? own(scene)
    : changedAct(scene.act, { actors: scene.own.actors.length > 0 ? scene.own.actors : scene.act.actors })

const cease: Rule = (scene) => {
  const { act } = scene
  if (act === null) return own(scene)
  if (isForce(act.type))
    return turned(
      scene,
      'RETREAT',
      act.type === 'ASSAULT' ? 'ceasefire' : act.mode === 'curfew' ? 'access' : null,
      'cease-force',
    )
  if (act.type === 'CONSULT') return turned(scene, 'REJECT', 'meet', 'cease-talks')
  return isCooperative(act.type) ? turned(scene, 'SANCTION', 'discontinue', 'cease-cooperation') : own(scene)
}

/** How each operator turns the act that it governs into the act that the sentence reports. */
export const operatorRules: Record<Exclude<Operator, 'say'>, Rule> = {
  agree,
  accept,
  invite,
  pledge,
  vow,
  propose,
  plan,
  want,
  decide,
  request,
  order,
  refuse,
  fail,
  threaten,
  warn,
  aspect,
  cease,
  'call-for': callFor,
  'call-on': callOn,
  allow,
  prevent: own,
  force,
  consume: own,
  that: own,
}
