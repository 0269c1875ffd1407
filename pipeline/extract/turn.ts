import { type EventType, eventTypes } from '../../schemas/plover.js'
import { type Act, changedAct } from './acts.js'

const cooperative = new Set<EventType>(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
export const isCooperative = (type: EventType): boolean => cooperative.has(type)
export const isYielding = (type: EventType): boolean => type === 'CONCEDE' || type === 'RETREAT'
export const isForce = (type: EventType): boolean => eventTypes[type].quad === 'material conflict'

/** What is asked for or refused, as the mode of REQUEST and REJECT. */
export const modeAsked = (act: Act | null): string | null =>
  act === null
    ? null
    : act.type === 'CONSULT'
      ? 'meet'
      : isYielding(act.type)
        ? act.mode === 'resign'
          ? 'change'
          : 'yield'
        : isCooperative(act.type)
          ? 'assist'
          : null

/** What is threatened, as the mode of THREATEN. */
export const modeThreatened = (act: Act | null): string | null => {
  if (act === null) return null
  if (act.type === 'ASSAULT') return 'violence'
  if (act.type === 'SANCTION') return act.mode === 'expel' ? 'expel' : 'relations'
  if (act.type === 'REJECT' || act.type === 'RETREAT') return 'relations'
  if (act.type !== 'COERCE') return null
  return act.mode === 'arrest'
    ? 'arrest'
    : act.mode === 'deport'
      ? 'expel'
      : act.mode === 'seize'
        ? 'territory'
        : 'restrict'
}

/**
 * What an act becomes that is still to come: help and talks are AGREE, yielding is CONCEDE, force is THREATEN (PLOVER's
 * rule for the auxiliary mode "future").
 */
export const planned = (act: Act): Act => {
  if (isCooperative(act.type))
    return changedAct(act, { type: 'AGREE', mode: null, status: 'scheduled', method: `${act.method}-planned` })
  if (isYielding(act.type))
    return changedAct(act, { type: 'CONCEDE', mode: null, status: 'scheduled', method: `${act.method}-planned` })
  if (isForce(act.type))
    return changedAct(act, { type: 'THREATEN', mode: modeThreatened(act), method: `${act.method}-announced` })
  return changedAct(act, { status: 'scheduled' })
}

/** An act that somebody will not do: REJECT where it would have been cooperation or yielding, else negated. */
export const refused = (act: Act): Act =>
  isCooperative(act.type) || isYielding(act.type)
    ? changedAct(act, { type: 'REJECT', mode: modeAsked(act), status: 'occurred', method: `${act.method}-refused` })
    : changedAct(act, { status: 'negated' })
