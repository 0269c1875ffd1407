import { type EventType, eventTypes } from '../../schemas/plover.js'
import type { Act } from './acts.js'
import type { Reading } from './reading.js'

/** Types that are done to things as well: a plane seized, a base struck, a deal praised. */
const onThings = new Set<EventType>([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'ASSAULT',
  'COERCE',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'PROTEST',
])
const inWords = new Set<EventType>([
  'AGREE',
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'CONCEDE',
  'CONSULT',
])

/** Types that are nothing without somebody who speaks, unless the passive hides him. */
const speaks = new Set<EventType>(['REQUEST', 'ACCUSE', 'THREATEN'])

/** An act with those parties that the table can hold; null where what is left is no event: nobody acts, or nobody suffers what must be suffered. */
export const settled = (act: Act): Act | null => {
  const recipients = onThings.has(act.type) ? act.recipients : act.recipients.filter((party) => party.agent)
  const actors = act.actors.some((party) => party.agent) ? act.actors.filter((party) => party.agent) : []
  if (act.actors.length > 0 && actors.length === 0 && inWords.has(act.type)) return null
  if (
    actors.length === 0 &&
    speaks.has(act.type) &&
    act.clause.verb?.passive === false &&
    act.clause.kind !== 'participle'
  )
    return null
  if (![...actors, ...recipients].some((party) => party.agent)) return null
  if (
    eventTypes[act.type].needsRecipient &&
    recipients.length === 0 &&
    !(act.type === 'COOPERATE' && actors.length > 1)
  )
    return null
  if (act.type === 'CONSULT' && actors.length + recipients.length < 1) return null
  return { ...act, actors, recipients }
}

const emptyPlaces = new Set(['sea', 'ocean', 'water', 'waters', 'space', 'orbit', 'air'])

/** "fired missiles into the sea": weapons shown to all and used on nobody. */
export const shownWeapons = (reading: Reading, act: Act): Act => {
  if (act.type !== 'ASSAULT' || act.mode !== 'heavy-weapons' || act.recipients.some((party) => party.agent)) return act
  const { phrases } = act.clause
  const nowhere = phrases.some(({ group }) =>
    group.members.some((phrase) => emptyPlaces.has(reading.tokens[phrase.head]!.lemma)),
  )
  return nowhere ? { ...act, type: 'MOBILIZE', mode: 'weapons', recipients: [], method: `${act.method}-shown` } : act
}

/** Soldiers sent to keep the peace are help, not mobilization. */
export const peacekeeping = (reading: Reading, act: Act): Act => {
  if (act.type !== 'MOBILIZE' || act.recipients.length === 0) return act
  const end = Math.max(act.clause.end, act.trigger.end)
  for (let i = act.clause.first; i < end; i++)
    if (reading.tokens[i]?.lower.startsWith('peacekeep'))
      return { ...act, type: 'AID', mode: null, method: `${act.method}-peacekeeping` }
  return act
}
