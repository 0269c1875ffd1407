import { type EventType, eventTypes } from '../../schemas/plover.js'
import { type Act, actorsOf, type Fit, nounAct, objectsOf, recipientsOf } from './acts.js'
import type { Clause } from './clauses.js'
import { eventNounsOf } from './event-nouns.js'
import type { Range } from './phrases.js'
import type { Reading } from './reading.js'
import { type Party, partiesOf, sameParty } from './roles.js'
import type { Operator } from './triggers.js'

const cooperative = new Set<EventType>(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const yielding = new Set<EventType>(['CONCEDE', 'RETREAT'])
export const isCooperative = (type: EventType): boolean => cooperative.has(type)
export const isYielding = (type: EventType): boolean => yielding.has(type)
const isConflict = (type: EventType): boolean => eventTypes[type].quad === 'material conflict'

/** What is asked for or refused, as the mode of REQUEST and REJECT. */
const modeAsked = (type: EventType | null): string | null =>
  type === null
    ? null
    : type === 'CONSULT'
      ? 'meet'
      : isYielding(type)
        ? 'yield'
        : isCooperative(type)
          ? 'assist'
          : null

/** What is threatened, as the mode of THREATEN. */
const modeThreatened = (act: Act | null): string | null => {
  if (act === null) return null
  if (act.type === 'ASSAULT') return 'violence'
  if (act.type === 'COERCE')
    return act.mode === 'arrest'
      ? 'arrest'
      : act.mode === 'deport'
        ? 'expel'
        : act.mode === 'seize'
          ? 'territory'
          : 'restrict'
  if (act.type === 'SANCTION') return act.mode === 'expel' ? 'expel' : 'relations'
  if (act.type === 'REJECT') return 'relations'
  return null
}

/** What an act becomes that is still to come: PLOVER makes help and talks AGREE, yielding CONCEDE, force THREATEN. */
export const planned = (act: Act): Act => {
  if (isCooperative(act.type))
    return { ...act, type: 'AGREE', mode: null, status: 'scheduled', method: `${act.method}, planned` }
  if (isYielding(act.type))
    return { ...act, type: 'CONCEDE', mode: null, status: 'scheduled', method: `${act.method}, planned` }
  if (isConflict(act.type))
    return {
      ...act,
      type: 'THREATEN',
      mode: modeThreatened(act),
      status: 'occurred',
      method: `${act.method}, announced`,
    }
  return { ...act, status: 'scheduled' }
}

/** An act that somebody will not do: refused where it was cooperative. */
export const refused = (act: Act): Act =>
  isCooperative(act.type) || isYielding(act.type)
    ? { ...act, type: 'REJECT', mode: modeAsked(act.type), status: 'occurred', method: `${act.method}, refused` }
    : { ...act, status: 'negated' }

/** The act that a verb governs: its infinitive or gerund, or the event noun that is its object. */
export const governed = (
  reading: Reading,
  clause: Clause,
  fit: Fit | null,
  read: (clause: Clause) => Act | null,
): { readonly act: Act | null; readonly clause: Clause | null } => {
  const end = clause.verb!.end
  const child = reading.clauses.find(
    (other) =>
      other.parent === clause &&
      other.verb !== null &&
      other.verb.first >= end &&
      (other.kind === 'infinitive' ||
        (other.kind === 'gerund' && other.opener !== 'by' && other.opener !== 'after' && other.opener !== 'before')),
  )
  if (child !== undefined) return { act: read(child), clause: child }
  const groups = [
    ...(fit?.matched ? [fit.matched] : []),
    ...objectsOf(clause),
    ...clause.phrases
      .filter(
        (phrase) =>
          phrase.at >= end &&
          phrase.at <= end + 3 &&
          ['to', 'on', 'for', 'with', 'in', 'from'].includes(phrase.preposition),
      )
      .map((phrase) => phrase.group),
  ]
  for (const group of groups.slice(0, 3)) {
    const noun = eventNounsOf(reading, group)[0]
    if (noun !== undefined) return { act: nounAct(reading, clause, noun, [], 'governed-noun'), clause: null }
  }
  return { act: null, clause: null }
}

const others = (parties: readonly Party[], actors: readonly Party[]): readonly Party[] =>
  parties.filter((party) => !actors.some((actor) => sameParty(actor, party)))

type Compose = (act: Act | null, own: Act | null, clause: Clause, child: Clause | null) => Act | null

const withType = (
  own: Act | null,
  act: Act | null,
  type: EventType,
  mode: string | null,
  method: string,
): Act | null => {
  const base = own ?? act
  if (base === null) return null
  const recipients = act !== null && act.recipients.length > 0 ? act.recipients : base.recipients
  return { ...base, type, mode, recipients: others(recipients, base.actors), method }
}

/** How each operator turns the act that it governs into the act that the sentence reports. */
const rules: Record<Exclude<Operator, 'say' | 'consume' | 'that'>, Compose> = {
  agree: (act, own) => withType(own, act, 'AGREE', null, 'agree-to-act'),
  accept: (act, own) =>
    withType(own, act !== null && act.type === 'CONSULT' ? act : null, 'AGREE', null, 'accept-offer'),
  invite: (act, own) =>
    own === null ? null : { ...own, type: 'AGREE', mode: null, method: act === null ? 'invite' : 'invite-to-act' },
  pledge: (act, own, _clause, child) =>
    act === null
      ? withType(own, null, 'AGREE', null, 'pledge')
      : child?.verb?.negated
        ? withType(own, act, isCooperative(act.type) ? 'REJECT' : 'CONCEDE', null, 'pledge-not-to')
        : isConflict(act.type)
          ? withType(own, act, 'THREATEN', modeThreatened(act), 'pledge-conflict')
          : act.type === 'SUPPORT' && child === null
            ? withType(own, act, 'SUPPORT', null, 'pledge-support')
            : withType(own, act, isYielding(act.type) ? 'CONCEDE' : 'AGREE', null, 'pledge-to-act'),
  vow: (act, own, clause, child) => (act === null ? null : rules.pledge(act, own, clause, child)),
  propose: (act, own) => withType(own, act, 'AGREE', null, 'propose'),
  plan: (act, _own, _clause, child) => (act === null ? null : child?.verb?.negated ? refused(act) : planned(act)),
  want: (act, own) =>
    own !== null && own.type === 'REQUEST'
      ? withType(own, act, 'REQUEST', modeAsked(act?.type ?? null), 'seek-act')
      : null,
  decide: (act, _own, _clause, child) =>
    act === null
      ? null
      : child?.verb?.negated
        ? refused(act)
        : isConflict(act.type)
          ? { ...act, status: 'occurred', method: 'decide-on-act' }
          : planned(act),
  allow: (act, own) =>
    own === null ? null : withType(own, null, own.type, own.mode, act === null ? 'allow' : 'allow-act'),
  request: (act, own) =>
    withType(
      own,
      own !== null && own.recipients.length > 0 ? null : act,
      'REQUEST',
      modeAsked(act?.type ?? null),
      'request-act',
    ),
  'call-for': (act, own) =>
    withType(
      own,
      own !== null && own.recipients.length > 0 ? null : act,
      'REQUEST',
      modeAsked(act?.type ?? null),
      'call-for-act',
    ),
  order: (act, own, _clause, child) =>
    child === null && act !== null && own !== null
      ? { ...act, actors: own.actors, method: 'order-act', trigger: own.trigger }
      : rules.request(act, own, own?.clause ?? act!.clause, child),
  refuse: (act, own) => withType(own, act, 'REJECT', modeAsked(act?.type ?? null), 'refuse-act'),
  fail: (act, own) =>
    act !== null && (act.type === 'SUPPORT' || act.type === 'CONSULT' || act.type === 'AGREE')
      ? withType(own, act, 'REJECT', 'meet', 'fail-to-agree')
      : null,
  threaten: (act, own) => withType(own, act, 'THREATEN', modeThreatened(act), 'threaten-act'),
  warn: (act, own) => withType(own, act, 'THREATEN', modeThreatened(act), 'warn'),
  prevent: (_act, own) => own,
  force: (_act, own) => own,
  aspect: (act, own) => act ?? own,
  cease: (act, own) =>
    act === null
      ? own
      : isConflict(act.type)
        ? withType(own, act, 'RETREAT', act.type === 'ASSAULT' ? 'ceasefire' : 'access', 'cease-act')
        : act.type === 'AID' || act.type === 'COOPERATE' || act.type === 'SUPPORT'
          ? withType(own, act, 'SANCTION', 'discontinue', 'cease-act')
          : act.type === 'CONSULT'
            ? withType(own, act, 'REJECT', 'meet', 'cease-act')
            : own,
}

/** Reads a verb that governs another act; null where together they report none. */
export const composed = (
  reading: Reading,
  clause: Clause,
  fit: Fit,
  read: (clause: Clause) => Act | null,
): Act | null => {
  const { sense } = fit
  const operator = sense.operator!
  if (operator === 'say') return null
  const verb = clause.verb!
  const trigger: Range = { first: verb.head, end: Math.max(verb.end, fit.particle === null ? 0 : fit.particle + 1) }
  const actors = actorsOf(reading, clause)
  const own = ownAct(reading, clause, fit, trigger, actors)
  if (operator === 'consume' || operator === 'that') return own
  const inner = governed(reading, clause, fit, read)
  const act =
    inner.act === null
      ? null
      : {
          ...inner.act,
          actors:
            inner.act.actors.length > 0 && operator !== 'aspect' && operator !== 'plan' && operator !== 'decide'
              ? inner.act.actors
              : actors,
        }
  const shell = own ?? emptyAct(clause, trigger, actors)
  const result = rules[operator](act, operator === 'aspect' || operator === 'want' ? own : shell, clause, inner.clause)
  return result === null || result.actors === actors
    ? result
    : { ...result, actors: actors.length > 0 ? actors : result.actors }
}

const emptyAct = (clause: Clause, trigger: Range, actors: readonly Party[]): Act => ({
  type: 'AGREE',
  mode: null,
  actors,
  recipients: [],
  trigger,
  clause,
  status: 'occurred',
  method: 'operator',
})

const ownAct = (
  reading: Reading,
  clause: Clause,
  { sense, matched }: Fit,
  trigger: Range,
  actors: readonly Party[],
): Act | null =>
  sense.type === null
    ? null
    : {
        type: sense.type,
        mode: sense.mode ?? null,
        actors,
        recipients: recipientsOf(reading, clause, sense.recipient ?? [], matched, actors),
        trigger,
        clause,
        status: 'occurred',
        method: 'verb',
      }

/** The parties of an object that a verb of asking has: "asked B to go". */
export const asked = (reading: Reading, clause: Clause): readonly Party[] =>
  clause.objects.slice(0, 1).flatMap((group) => partiesOf(reading, group))
