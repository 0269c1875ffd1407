import adjectives from '../rules/trigger-adjectives.json' with { type: 'json' }
import { type Act, actorsOf, fitOf, nounAct, objectsOf, recipientsOf } from './acts.js'
import type { Clause } from './clauses.js'
import { composed, governed, planned, refused } from './compose.js'
import { eventNounsOf } from './event-nouns.js'
import type { Reading } from './reading.js'
import { words } from './words.js'

const lights = new Set(adjectives.light)
const openEnded = {
  willing: new Set(adjectives.willing),
  due: new Set(adjectives.due),
  unwilling: new Set(adjectives.unwilling),
}

/** Reads the act that one clause reports by itself: its verb's sense, or the event noun that a light verb carries. */
export const readClause = (reading: Reading): ((clause: Clause) => Act | null) => {
  const seen = new Map<Clause, Act | null>()
  const read = (clause: Clause): Act | null => {
    const known = seen.get(clause)
    if (known !== undefined) return known
    seen.set(clause, null)
    const act = byVerb(clause) ?? byAdjective(clause) ?? byLightVerb(clause)
    seen.set(clause, act)
    return act
  }
  const byVerb = (clause: Clause): Act | null => {
    const fit = fitOf(reading, clause)
    if (fit === null || clause.verb === null) return null
    const { sense, matched, particle } = fit
    if (sense.operator !== undefined) return composed(reading, clause, fit, read)
    if (sense.type === null) return null
    const own = actorsOf(reading, clause)
    const trigger = { first: clause.verb.head, end: Math.max(clause.verb.end, particle === null ? 0 : particle + 1) }
    const recipients = recipientsOf(reading, clause, sense.recipient ?? [], matched, own)
    const guest =
      sense.type === 'CONSULT' && sense.mode === 'visit' && ['host', 'receive', 'welcome', 'greet'].includes(sense.verb)
    return {
      type: sense.type,
      mode: sense.mode ?? null,
      actors: guest ? recipients : own,
      recipients: guest ? own : recipients,
      trigger,
      clause,
      status: 'occurred',
      method: 'verb',
    }
  }
  const byAdjective = (clause: Clause): Act | null => {
    const verb = clause.verb
    if (verb === null || clause.adjective === null || !words.beAux.has(reading.tokens[verb.head]!.lower)) return null
    const kind = openEnded.willing.has(clause.adjective)
      ? 'willing'
      : openEnded.due.has(clause.adjective)
        ? 'due'
        : openEnded.unwilling.has(clause.adjective)
          ? 'unwilling'
          : null
    if (kind === null) return null
    const { act } = governed(reading, clause, null, read)
    if (act === null) return null
    const mine = { ...act, actors: actorsOf(reading, clause), clause }
    if (kind === 'unwilling') return refused(mine)
    if (kind === 'due') return planned(mine)
    return verb.negated ? refused(mine) : { ...mine, type: 'AGREE', mode: null, method: 'willing' }
  }
  const byLightVerb = (clause: Clause): Act | null => {
    const verb = clause.verb
    if (verb === null || !lights.has(reading.tokens[verb.head]!.lemma)) return null
    for (const group of [
      ...objectsOf(clause).slice(0, 2),
      ...clause.phrases.filter((phrase) => phrase.at === verb.end).map((phrase) => phrase.group),
    ]) {
      const noun = eventNounsOf(reading, group)[0]
      if (noun !== undefined && noun.sense.kind !== 'aid' && noun.sense.kind !== 'sharing')
        return nounAct(reading, clause, noun, actorsOf(reading, clause), 'light-verb')
    }
    return null
  }
  return read
}
