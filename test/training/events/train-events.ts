/**
 * Learns the weights of events: what is an event and of which type, who takes part, whether it happened, how sure the row is.
 *
 *   train-events OUT.json ARTICLES SENTENCES NONE
 *
 * ARTICLES is a folder of whole articles read by a coder (`text/`, `gold/`), SENTENCES one of sentences with one record each
 * (`text/`, `gold.json`), NONE one of sentences without an event. FOLD=k of 0 to 4 leaves a fifth of each out, for measuring.
 */
import { writeFileSync } from 'node:fs'
import { eventNouns, sensesByVerb } from '../../../pipeline/extract/triggers.js'
import { type Candidate, candidateAt, type Scene } from '../../../pipeline/extract/weigh/candidates.js'
import { eventEvidence } from '../../../pipeline/extract/weigh/event-evidence.js'
import { type EventWeights, eventStatuses, modelsOf, typeNames } from '../../../pipeline/extract/weigh/models.js'
import { mentionCounts, placesOf } from '../../../pipeline/extract/weigh/places.js'
import { nobodyEvidence, type Place, roleEvidence } from '../../../pipeline/extract/weigh/role-evidence.js'
import { statusEvidence } from '../../../pipeline/extract/weigh/status-evidence.js'
import { candidatesOf, scenesOf, triggerName, weigh } from '../../../pipeline/extract/weigh/weigh.js'
import { scoreOf } from '../../../pipeline/extract/weigh/weighed-event.js'
import { headOf } from '../../../pipeline/grammar/tree.js'
import type { EventType } from '../../../schemas/plover.js'
import { isotonic } from '../isotonic.js'
import { type Annotated, type GoldEvent, readArticles, readSentences } from './gold-events.js'
import { classOptions, type Decision, encoded, learn, named, numbered } from './learn.js'
import { sameName } from './same-name.js'

const [out, articlesFolder, sentencesFolder, noneFolder] = process.argv.slice(2)
if (out === undefined || articlesFolder === undefined || sentencesFolder === undefined || noneFolder === undefined)
  throw new Error('usage: train-events OUT.json ARTICLES SENTENCES NONE')
const fold = Number(process.env.FOLD ?? -1)
/** What a candidate that no coder marked counts: the coders marked clear cases only. */
const NONE = 0.5
/** What a sentence counts whose trigger was not marked but found: for its type, and for its roles, which other coders drew otherwise. */
const FOUND = 0.5
const FOUND_ROLE = 0.15
/** What a candidate counts in a sentence of which a coder says that it reports no event. */
const CERTAINLY_NONE = 3
const PENALTY = { event: 0.1, role: 0.05, status: 0.05 }
const kept = <Item>(items: readonly Item[]): readonly Item[] =>
  fold < 0 ? items : items.filter((_, at) => at % 5 !== fold)
const articles = kept(readArticles(articlesFolder))
const sentences = kept(readSentences(sentencesFolder))
const none = kept(readSentences(noneFolder))

/** Words seen three times or more as a trigger, and those of the vocabulary. */
const triggersOf = (some: readonly Annotated[]): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  for (const { document, events } of some)
    for (const { at } of events)
      for (const token of document.tokens)
        if (token.start < at.end && token.end > at.start && /^(?:VB|NN|JJ)/.test(token.tag))
          seen.set(triggerName(token), (seen.get(triggerName(token)) ?? 0) + 1)
  return new Set([
    ...sensesByVerb.filter(([, senses]) => senses.some(({ type }) => type !== null)).map(([verb]) => `${verb}/v`),
    ...eventNouns.map((noun) => `${noun}/n`),
    ...[...seen].filter(([, count]) => count >= 3).map(([name]) => name),
  ])
}

/** A candidate with its evidence and what is known of it. */
interface Example {
  readonly scene: Scene
  readonly candidate: Candidate
  readonly evidence: readonly string[]
  /** The coder's event; null where none was marked. */
  readonly gold: GoldEvent | null
  /** Number of its type, 0 for none. */
  readonly type: number
  readonly weight: number
  readonly places: () => readonly Place[]
}

const tokensIn = (scene: Scene, span: { readonly start: number; readonly end: number }): readonly number[] => {
  const found: number[] = []
  for (let token = scene.tree.first; token < scene.tree.end; token++)
    if (scene.tokens[token]!.start < span.end && scene.tokens[token]!.end > span.start) found.push(token)
  return found
}

/** The candidates of an article; words of a trigger that are not its head are left out. */
const examplesOf = ({ document, ruled, events }: Annotated, triggers: ReadonlySet<string>): readonly Example[] => {
  const sceneAt = scenesOf(document, ruled)
  const counts = mentionCounts(document)
  const goldAt = new Map<number, GoldEvent>()
  const beside = new Set<number>()
  for (const event of events) {
    const sentence = document.sentences.findIndex(({ start, end }) => start <= event.at.start && event.at.start < end)
    if (sentence < 0) continue
    const scene = sceneAt(sentence)
    const own = tokensIn(scene, event.at)
    const head =
      own.find((token) => headOf(scene.tree, token) === token || !own.includes(headOf(scene.tree, token))) ?? own[0]
    const known = own.find((token) => triggers.has(triggerName(scene.tokens[token]!)))
    const at = head !== undefined && triggers.has(triggerName(scene.tokens[head]!)) ? head : (known ?? head)
    for (const token of own) beside.add(token)
    if (at !== undefined && !goldAt.has(at)) goldAt.set(at, event)
  }
  const found: Example[] = []
  const example = (scene: Scene, candidate: Candidate, gold: GoldEvent | null): Example => ({
    scene,
    candidate,
    evidence: eventEvidence(scene, candidate),
    gold,
    type: gold === null ? 0 : typeNames.indexOf(gold.event as EventType) + 1,
    weight: gold === null ? NONE : 1,
    places: () => placesOf(scene, candidate, counts, sceneAt),
  })
  for (const [scene, candidate] of candidatesOf(document, sceneAt, triggers, ruled)) {
    const gold = goldAt.get(candidate.token) ?? null
    goldAt.delete(candidate.token)
    if (gold === null && beside.has(candidate.token)) continue
    found.push(example(scene, candidate, gold))
  }
  // Triggers that no candidate has still tell of roles and status.
  for (const [token, gold] of goldAt) {
    const sentence = document.sentences.findIndex(({ firstToken, endToken }) => firstToken <= token && token < endToken)
    found.push({ ...example(sceneAt(sentence), candidateAt(sceneAt(sentence), token), gold), weight: 0 })
  }
  return found
}

const CLASSES = typeNames.length + 1

const learnTypes = (examples: readonly Example[]): Record<string, string> => {
  const used = examples.filter(({ weight }) => weight > 0)
  const numbers = numbered(
    used.map(({ evidence }) => evidence),
    2,
  )
  const decisions = used.map(({ evidence, type, weight }): Decision => {
    const options = classOptions(encoded(numbers, evidence), CLASSES)
    return { options, right: options.map((_, kind) => kind === type), weight }
  })
  return named(numbers, learn(decisions, numbers.size * CLASSES, 12, PENALTY.event), CLASSES)
}

const partyOptions = (
  { scene, candidate, gold }: Example,
  places: readonly Place[],
): readonly (readonly string[])[] => {
  const type = gold!.event as EventType
  return [...places.map((place) => roleEvidence(scene, candidate, type, place)), nobodyEvidence(scene, candidate, type)]
}

const learnRole = (examples: readonly Example[], role: 'actors' | 'recipients'): Record<string, string> => {
  const choices = examples.flatMap((one) => {
    if (one.gold === null) return []
    const { actors, recipients } = one.gold
    // Of those who act together each may stand on either side.
    const wanted = role === 'recipients' && recipients.length === 0 && actors.length > 1 ? actors : one.gold[role]
    const places = one.places()
    const right = places.map(({ party }) => wanted.some((gold) => sameName(gold, party.name, party.country)))
    right.push(wanted.length === 0)
    return right.some(Boolean)
      ? [{ options: partyOptions(one, places), right, weight: one.weight === FOUND ? FOUND_ROLE : 1 }]
      : []
  })
  const numbers = numbered(
    choices.flatMap(({ options }) => options),
    2,
  )
  const decisions = choices.map(
    ({ options, right, weight }): Decision => ({
      options: options.map((option) => encoded(numbers, option)),
      right,
      weight,
    }),
  )
  return named(numbers, learn(decisions, numbers.size, 10, PENALTY.role), 1)
}

const learnStatus = (examples: readonly Example[]): Record<string, string> => {
  const told = examples.filter(({ gold }) => gold !== null && gold.status !== '')
  const evidence = told.map(({ scene, candidate, gold }) => statusEvidence(scene, candidate, gold!.event))
  const numbers = numbered(evidence, 2)
  const decisions = told.map(({ gold }, at): Decision => {
    const options = classOptions(encoded(numbers, evidence[at]!), eventStatuses.length)
    return { options, right: options.map((_, kind) => eventStatuses[kind] === gold!.status), weight: 1 }
  })
  return named(numbers, learn(decisions, numbers.size * eventStatuses.length, 8, PENALTY.status), eventStatuses.length)
}

/** The sentences whose trigger nobody marked, with the candidate that most likely is it. */
const foundExamples = (lists: readonly (readonly Example[])[], weights: EventWeights): readonly Example[] => {
  const { typeOf } = modelsOf(weights)
  return sentences.flatMap(({ records }, at) =>
    records.flatMap(({ types, source, target }) => {
      let best: Example | null = null
      let most = 0.03
      for (const one of lists[at]!) {
        const shares = typeOf(one.evidence)
        for (const type of types) {
          const bonus = one.candidate.sense?.type === type || one.candidate.ruled?.event === type ? 0.3 : 0
          const share = shares[typeNames.indexOf(type as EventType) + 1]! + bonus
          if (share <= most) continue
          most = share
          const gold = {
            evidence: '',
            trigger: '',
            event: type,
            actors: source ? [source] : [],
            recipients: target ? [target] : [],
            status: '',
          }
          best = { ...one, gold, type: typeNames.indexOf(type as EventType) + 1, weight: FOUND }
        }
      }
      return best === null ? [] : [best]
    }),
  )
}

/** All weights from some articles, the sentences with a record, and those without an event. */
const learnAll = (
  own: readonly Example[],
  lists: readonly (readonly Example[])[],
  noEvents: readonly Example[],
  triggers: ReadonlySet<string>,
): EventWeights => {
  const base = { triggers: [...triggers].sort().join(' '), actor: {}, recipient: {}, status: {} }
  let weights: EventWeights = { ...base, event: learnTypes(own) }
  let found: readonly Example[] = []
  for (let round = 0; round < 2; round++) {
    found = foundExamples(lists, weights)
    weights = { ...base, event: learnTypes([...own, ...found, ...noEvents]) }
  }
  const all = [...own, ...found]
  return {
    ...weights,
    actor: learnRole(all, 'actors'),
    recipient: learnRole(all, 'recipients'),
    status: learnStatus(own),
  }
}

const covers = (
  wanted: readonly string[],
  names: readonly { readonly name: string; readonly country: string | null }[],
): boolean =>
  wanted.every((gold) => names.some(({ name, country }) => sameName(gold, name, country))) &&
  names.every(({ name, country }) => wanted.some((gold) => sameName(gold, name, country)))

const partiesOf = (row: ReturnType<typeof weigh>[number], role: 'actor' | 'recipient') =>
  row.candidate.ruled?.participants.filter((one) => one.role === role) ??
  (role === 'actor' ? row.actors : row.recipients)

/** Whether a row for an event is right in every cell. */
const isRight = (row: ReturnType<typeof weigh>[number], gold: GoldEvent): boolean => {
  const actors = partiesOf(row, 'actor')
  const recipients = partiesOf(row, 'recipient')
  const roles =
    (covers(gold.actors, actors) && covers(gold.recipients, recipients)) ||
    (gold.recipients.length === 0 && covers(gold.actors, [...actors, ...recipients]))
  return (row.type === gold.event || (gold.alt ?? []).includes(row.type)) && row.status === gold.status && roles
}

const triggers = triggersOf(articles)
const byArticle = articles.map((article) => examplesOf(article, triggers))
const bySentence = sentences.map((sentence) => examplesOf(sentence, triggers))
const noEvents = none
  .flatMap((sentence) => examplesOf(sentence, triggers))
  .map((one) => ({ ...one, weight: CERTAINLY_NONE }))
console.log(
  `${articles.length} articles, ${byArticle.flat().length} candidates, ${byArticle.flat().filter(({ gold }) => gold).length} events`,
)
const weights = learnAll(byArticle.flat(), bySentence, noEvents, triggers)

/** Scores of rows and whether they are right, of articles that the weights were not learned from. */
const outcomes: { readonly probability: number; readonly right: boolean }[] = []
const FOLDS = 5
for (let part = 0; part < FOLDS; part++) {
  const held = modelsOf(
    learnAll(byArticle.filter((_, at) => at % FOLDS !== part).flat(), bySentence, noEvents, triggers),
  )
  for (const [at, article] of articles.entries()) {
    if (at % FOLDS !== part) continue
    for (const row of weigh(article.document, article.ruled, held)) {
      const trigger = row.scene.tokens[row.candidate.token]!
      const gold = article.events.find((event) => event.at.start < trigger.end && trigger.start < event.at.end)
      // Borderline events are not marked in these articles: only rows at a marked event say whether its cells are right.
      if (gold !== undefined) outcomes.push({ probability: scoreOf(row), right: isRight(row, gold) })
    }
  }
}
const confidence =
  outcomes.length > 0
    ? isotonic(outcomes)
    : [
        [0, 0.05],
        [1, 0.95],
      ]
const about =
  'Learned by test/training/events/train-events.ts from news annotated by hand: words, names of evidence and weights, no text'
writeFileSync(out, `${JSON.stringify({ about, ...weights, confidence }, null, 1)}\n`)
console.log(
  `${out}: ${Object.entries(weights)
    .map(([name, table]) => `${name} ${Object.keys(table).length}`)
    .join(', ')}; ${outcomes.length} rows to calibrate on`,
)
