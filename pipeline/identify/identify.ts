import type { Document, Entity, Mention } from '../document.js'
import { linkPronoun } from './antecedent.js'
import { announces, apposition } from './apposition.js'
import { type Bodies, linkBody, rememberOffice } from './bodies.js'
import { withContext } from './context.js'
import { entityOf, type Gathered, gather, link } from './entities.js'
import type { Found } from './found.js'
import { linkNominal, type Nominals } from './nominals.js'
import { gatherFullNames, linkPerson } from './people.js'
import { read } from './reading.js'
import { speaks } from './salience.js'
import { scanSentence } from './scan.js'

const entity = (gathered: Gathered): Entity => ({
  name: gathered.name.length > 0 ? gathered.name.join(' ') : gathered.label,
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
  const bodies: Bodies = new Map()
  const nominals: Nominals = new Map()
  for (const [mention, one] of found.entries()) {
    if (gathering.links[mention] !== null) continue
    if (announces(reading, found, mention)) linkPerson(gathering, people, mention + 1, reading.year)
    const neighbour = announces(reading, found, mention)
      ? entityOf(gathering, mention + 1)
      : apposition(reading, gathering, mention)
    if (one.form === 'pronoun') linkPronoun(reading, gathering, mention)
    else if (one.form === 'name' && one.kind === 'person') {
      linkPerson(gathering, people, mention, reading.year)
      const person = entityOf(gathering, mention)
      rememberOffice(bodies, one.role, person)
      if (person && !person.sure && speaks(reading, one)) person.sure = true
    } else if (one.form === 'name') linkBody(gathering, bodies, mention)
    else if (neighbour) link(gathering, mention, neighbour)
    else linkNominal(gathering, nominals, mention)
  }
  const kept = gathering.entities.filter((one) => one.mentions.length > 0)
  const place = new Map(kept.map((one, index) => [one.index, index]))
  const mentions = found.map(
    (one, index): Mention => ({
      start: document.tokens[one.from]!.start,
      end: document.tokens[one.to - 1]!.end,
      form: one.form,
      sentence: one.sentence,
      entity: gathering.links[index] === null ? null : (place.get(gathering.links[index]!) ?? null),
      rivals: gathering.rivals[index]!.map((rival) => place.get(rival)).filter((rival) => rival !== undefined),
    }),
  )
  return { ...document, entities: kept.map(entity), mentions }
}
