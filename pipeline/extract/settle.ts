import { type EventType, eventTypes } from '../../schemas/plover.js'
import { placesNamed } from '../places/gazetteer.js'
import places from '../rules/place-attachment.json' with { type: 'json' }
import { type Act, changedAct, spokenTypes } from './acts.js'
import type { Party } from './party.js'
import type { Reading } from './reading.js'

/** Types that are done to things as well: a base struck, a ship seized, a deal refused, a road blocked. */
const onThings = new Set<EventType>(['REJECT', 'ASSAULT', 'COERCE', 'PROTEST'])

const placeKinds: ReadonlySet<string> = new Set(places.kinds)

/** Types that only have a scene where a town stands: "deployed troops in Rio", "marched through Bergen". */
const staged = new Set<EventType>(['MOBILIZE', 'PROTEST'])

const isTown = (reading: Reading, { kind, mention, span }: Party): boolean =>
  kind !== 'country' &&
  ((kind === 'organization' &&
    / in (?:the )?$/.test(reading.document.text.slice(Math.max(0, span.start - 8), span.start))) ||
    placesNamed(mention).length > 0 ||
    placeKinds.has(mention.slice(mention.lastIndexOf(' ') + 1).toLowerCase()))

/** Types that are nothing without somebody who speaks, unless the passive hides him. */
const speaks = new Set<EventType>(['REQUEST', 'ACCUSE', 'THREATEN'])

/** An act with those parties that the table can hold; null where what is left is no event: nobody acts, or nobody suffers what must be suffered. */
export const settled = (reading: Reading, act: Act): Act | null => {
  const suffering = onThings.has(act.type) ? act.recipients : act.recipients.filter((party) => party.agent)
  const recipients = staged.has(act.type) ? suffering.filter((party) => !isTown(reading, party)) : suffering
  const actors = act.actors.some((party) => party.agent) ? act.actors.filter((party) => party.agent) : []
  if (act.actors.length > 0 && actors.length === 0 && spokenTypes.has(act.type)) return null
  if (
    actors.length === 0 &&
    speaks.has(act.type) &&
    act.clause.verb?.passive === false &&
    act.clause.kind !== 'participle'
  )
    return null
  if (!actors.some((party) => party.agent) && !recipients.some((party) => party.agent)) return null
  if (
    eventTypes[act.type].needsRecipient &&
    recipients.length === 0 &&
    !(act.type === 'COOPERATE' && actors.length > 1)
  )
    return null
  if (act.type === 'CONSULT' && actors.length + recipients.length < 1) return null
  return changedAct(act, { actors, recipients })
}

const emptyPlaces = new Set(['sea', 'ocean', 'water', 'waters', 'space', 'orbit', 'air'])

/** "fired missiles into the sea": weapons shown to all and used on nobody. */
export const shownWeapons = (reading: Reading, act: Act): Act => {
  if (act.type !== 'ASSAULT' || act.mode !== 'heavy-weapons' || act.recipients.some((party) => party.agent)) return act
  const { phrases } = act.clause
  const nowhere = phrases.some(({ group }) =>
    group.members.some((phrase) => emptyPlaces.has(reading.tokens[phrase.head]!.lemma)),
  )
  return nowhere
    ? changedAct(act, { type: 'MOBILIZE', mode: 'weapons', recipients: [], method: `${act.method}-shown` })
    : act
}

/** Soldiers sent to keep the peace are help, not mobilization. */
export const peacekeeping = (reading: Reading, act: Act): Act => {
  if (act.type !== 'MOBILIZE' || act.recipients.length === 0) return act
  const end = Math.max(act.clause.end, act.trigger.end)
  for (let i = act.clause.first; i < end; i++)
    if (reading.tokens[i]?.lower.startsWith('peacekeep'))
      return changedAct(act, { type: 'AID', mode: null, method: `${act.method}-peacekeeping` })
  return act
}

/** "the senator attacked the minister over the bill": persons attack persons with words, unless a weapon is named. */
export const attackedInWords = (reading: Reading, act: Act): Act => {
  const { verb, phrases } = act.clause
  if (act.type !== 'ASSAULT' || act.mode !== null || verb === null || act.trigger.first !== verb.head) return act
  if (reading.tokens[verb.head]!.lemma !== 'attack') return act
  const persons = act.actors.length > 0 && act.actors.every(({ kind }) => kind === 'person')
  const over = phrases.some(({ preposition }) => preposition === 'for' || preposition === 'over')
  const named = act.recipients.some(({ kind }) => kind === 'person')
  return act.actors.length > 0 && (persons || (named && over))
    ? changedAct(act, { type: 'ACCUSE', mode: 'disapprove', method: `${act.method}-words` })
    : act
}
