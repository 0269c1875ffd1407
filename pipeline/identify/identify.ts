import type { Document, Entity, Mention } from '../document.js'
import { linkPronoun } from './antecedent.js'
import { announces, apposition } from './apposition.js'
import { linkBody, noBodies, rememberOffice } from './bodies.js'
import { withContext } from './context.js'
import { entityOf, type Gathered, type Gathering, gather, link } from './entities.js'
import type { Found } from './found.js'
import { linkNominal, type Nominals } from './nominals.js'
import { gatherFullNames, linkPerson } from './people.js'
import { read } from './reading.js'
import { speaks } from './salience.js'
import { scanSentence } from './scan.js'

const entity = (gathered: Gathered): Entity => ({
  name: gathered.label,
  kind: gathered.kind,
  role: gathered.role,
  country: gathered.country,
  sector: gathered.sector,
  gender: gathered.gender,
  plural: gathered.plural,
})

const surname = (found: Found): string => (found.name[found.name.length - 1] ?? '').toLowerCase()

/** Without the tentative names that nothing else in the article confirms. */
const confirmed = (found: readonly Found[]): readonly Found[] => {
  if (!found.some((one) => one.tentative)) return found
  const names = new Set<string>()
  for (const one of found) if (one.form === 'name' && !one.tentative) names.add(surname(one))
  return found.filter((one) => !one.tentative || names.has(surname(one)))
}

/** The entities that something mentions, and all mentions with their indices. */
const settled = (document: Document, gathering: Gathering): Pick<Document, 'entities' | 'mentions'> => {
  const entities: Entity[] = []
  const places: number[] = []
  for (const one of gathering.entities) {
    places.push(one.mentions > 0 ? entities.length : -1)
    if (one.mentions > 0) entities.push(entity(one))
  }
  const mentions = gathering.found.map((one, index): Mention => {
    const entity = gathering.links[index]!
    const rivals = gathering.rivals[index]!
    return {
      start: document.tokens[one.from]!.start,
      end: document.tokens[one.to - 1]!.end,
      form: one.form,
      sentence: one.sentence,
      entity: entity === null ? null : places[entity]!,
      rivals: rivals.length === 0 ? rivals : rivals.map((rival) => places[rival]!).filter((place) => place >= 0),
    }
  })
  return { entities, mentions }
}

/** How much of a headline is read, in UTF-16 units. */
const headlineLength = 1000

/**
 * Fills `entities` and `mentions`: who is named, by name, by a common noun or by a pronoun, and which mentions are one.
 * One pass over the tokens finds the mentions; one pass over the mentions links them, in the order of sieves of Lee et al.
 * (2013), "Deterministic coreference resolution based on entity-centric, precision-ranked rules": full name, surname,
 * acronym, apposition, office, definite noun, pronoun by number, gender and salience.
 */
export const identify = (document: Document): Document => {
  const reading = read(document)
  const scanned: Found[] = []
  for (let index = 0; index < document.sentences.length; index++) scanSentence(reading, index, scanned)
  const found = withContext(reading, confirmed(scanned))
  const gathering = gather(found)
  const people = gatherFullNames(gathering, document.header.headline?.slice(0, headlineLength) ?? '', reading.year)
  const bodies = noBodies()
  const nominals: Nominals = { byLabel: new Map(), one: new Map(), several: new Map() }
  for (let mention = 0; mention < found.length; mention++) {
    const one = found[mention]!
    if (gathering.links[mention] !== null) continue
    if (one.form === 'pronoun') linkPronoun(reading, gathering, mention)
    else if (one.form === 'nominal') {
      const isAnnounced = announces(reading, found, mention)
      if (isAnnounced) linkPerson(gathering, people, mention + 1, reading.year)
      const neighbour = isAnnounced ? entityOf(gathering, mention + 1) : apposition(reading, gathering, mention)
      if (neighbour) link(gathering, mention, neighbour)
      else linkNominal(gathering, nominals, mention)
    } else if (one.kind === 'person') {
      const person = linkPerson(gathering, people, mention, reading.year)
      if (one.role !== null) rememberOffice(bodies, one.role, person)
      if (!person.sure && speaks(reading, one)) person.sure = true
    } else linkBody(gathering, bodies, mention)
  }
  const { entities, mentions } = settled(document, gathering)
  return { ...document, entities, mentions }
}
