import type { Document } from '../../document.js'
import { relationOf } from '../../grammar/tree.js'
import type { Candidate, Scene } from './candidates.js'
import type { Party } from './parties.js'
import { type Place, ruledRole } from './role-evidence.js'

/** Sentences before its own in which the parties of an event are looked for. */
const BACK = 2
/** So many entities that the article names most often may always take part. */
const MAIN = 2

/** An entity that is meant without standing in the sentence. */
const partyOf = ({ entities }: Document, entity: number): Party => {
  const { name, kind, country, sector } = entities[entity]!
  const animate = kind !== 'document'
  return {
    name,
    kind,
    country,
    sector,
    mention: name,
    span: { start: -1, end: -1 },
    entity,
    form: 'name',
    head: -1,
    animate,
  }
}

/** How often an article mentions each of its entities. */
export const mentionCounts = ({ entities, mentions }: Document): Int32Array => {
  const counts = new Int32Array(entities.length)
  for (const { entity } of mentions) if (entity !== null) counts[entity]!++
  return counts
}

const mostNamed = (counts: Int32Array): readonly number[] =>
  [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, MAIN)

const subjects = new Set(['nsubj', 'nsubjpass'])

/**
 * Who may take part in the event of a candidate: those that its sentence names, who speaks, who was spoken of just before, whom
 * the article is about, and whoever the rules found.
 *
 * @param sceneAt the scene of a sentence by its index
 */
export const placesOf = (
  scene: Scene,
  candidate: Candidate,
  counts: Int32Array,
  sceneAt: (sentence: number) => Scene,
): readonly Place[] => {
  const { document, sentence } = scene
  const places: Place[] = []
  const add = (party: Party, from: string): void => {
    const { entity, name } = party
    if (
      from !== 'here' &&
      places.some(({ party: other }) => (entity !== null && other.entity === entity) || other.name === name)
    )
      return
    places.push({ party, from, count: entity === null ? 1 : counts[entity]! })
  }
  for (const party of scene.parties) if (party.animate || ruledRole(candidate, party).length > 2) add(party, 'here')
  for (const { name, kind, country, sector, mention, span } of candidate.ruled?.participants ?? [])
    add(
      {
        name,
        kind,
        country,
        sector,
        mention,
        span: span ?? { start: -1, end: -1 },
        entity: null,
        form: 'words',
        head: -1,
        animate: true,
      },
      'ruled',
    )
  const quote = scene.quoteAt(candidate.token)
  const speaker = quote < 0 ? null : document.quotes[quote]!.speaker
  if (speaker !== null) {
    const entity = document.entities.findIndex(({ name }) => name === speaker.name)
    if (entity >= 0) add(partyOf(document, entity), 'speaker')
  }
  for (let back = 1; back <= BACK && sentence >= back; back++) {
    const before = sceneAt(sentence - back)
    for (const party of before.parties)
      if (party.animate && party.entity !== null)
        add(party, `back${back} ${subjects.has(relationOf(before.tree, party.head)) ? 'subject' : 'other'}`)
  }
  for (const entity of mostNamed(counts)) add(partyOf(document, entity), 'main')
  return places
}
