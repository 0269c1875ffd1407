import { wordSet } from '../word-sets.js'
import { entityOf, type Gathered, type Gathering, link } from './entities.js'
import type { Found } from './found.js'
import { pronounAt } from './pronouns.js'
import type { Reading } from './reading.js'
import { goesOn, isBeside, speaks, standing, subjectOf, weights } from './salience.js'
import { pos } from './tags.js'

/** The distance of a sentence before, where only quoted ones lie between. */
const near = 0.5
/** How far back a pronoun looks, in mentions and in sentences. */
const window = 40
const sentences = 8

/** By how much a second candidate may stand back and still be a rival. */
const margin = 2

interface Candidate {
  readonly entity: Gathered
  sum: number
}

const byRank = (a: Candidate, b: Candidate): number => b.sum - a.sum || b.entity.index - a.entity.index

const human = (entity: Gathered): boolean => entity.kind === 'person' || entity.kind === 'unnamed'

const agrees = (entity: Gathered, found: Found, isHuman: boolean): boolean => {
  if (isHuman && !found.plural)
    return human(entity) && !entity.plural && (entity.gender === null || entity.gender === found.gender)
  if (found.plural) return entity.plural || entity.kind === 'organization' || entity.kind === 'group'
  return entity.kind === 'organization' || entity.kind === 'country' || entity.kind === 'document'
}

/** Sentences between: for a narrator's pronoun those that are wholly quoted do not count. */
const distanceOf = (reading: Reading, other: Found, found: Found): number =>
  found.quoted
    ? found.sentence - other.sentence
    : Math.max(
        reading.narrated[found.sentence]! - reading.narrated[other.sentence]!,
        other.sentence < found.sentence ? near : 0,
      )

/** How much a mention stands out as the one that this pronoun takes up. */
const weight = (other: Found, standing: number, distance: number, entity: Gathered, found: Found): number => {
  let sum = standing + weights.sentence * distance
  if (other.form === 'pronoun' && other.gender === found.gender) sum += weights.chain
  if (other.quoted && !found.quoted) sum += weights.quoted_apart
  if (!other.quoted && found.quoted) sum += weights.unquoted_apart
  if (entity.gender !== null && entity.gender === found.gender) sum += weights.gender
  if (entity.kind === 'person')
    sum += entity.sure ? weights.sure : entity.name.length > 1 ? weights.full : weights.single
  if (entity.kind === 'unnamed') sum += weights.unnamed
  if (found.plural && entity.plural) sum += weights.plural
  return sum + Math.min(entity.mentions, 5) * weights.often
}

const objects = wordSet(['him', 'them', 'her'])

/** "Vance asked |him|": the object of a finite verb just before. */
const isObject = ({ keys, numbers, tags }: Reading, found: Found): boolean => {
  if (!objects.has(numbers[found.from]!) || tags[found.from - 1] !== pos.VERB || keys[found.from - 2] === 'to')
    return false
  if (keys[found.from - 1]!.endsWith('ing')) return false
  return (
    keys[found.from] !== 'her' ||
    (tags[found.to] !== pos.NOUN && tags[found.to] !== pos.ADJ && tags[found.to] !== pos.PROPN)
  )
}

/** The nearest subject before in the sentence: whom the object of its verb cannot mean. */
const subjectBefore = (reading: Reading, gathering: Gathering, mention: number): Gathered | null => {
  const found = gathering.found[mention]!
  for (let at = mention - 1; at >= 0 && at >= mention - window; at--) {
    const other = gathering.found[at]!
    if (other.sentence !== found.sentence) return null
    if (other.quoted === found.quoted && subjectOf(reading, gathering, at) >= 0) return entityOf(gathering, at)
  }
  return null
}

/** Links a third-person pronoun to the entity that stands out most among those that agree; a near second is a rival. */
const linkThird = (reading: Reading, gathering: Gathering, mention: number): void => {
  const found = gathering.found[mention]!
  const isHuman = pronounAt(reading, found.from)!.human
  const isGoingOn = !found.quoted && goesOn(reading, found)
  const subject = isObject(reading, found) ? subjectBefore(reading, gathering, mention) : null
  const list: Candidate[] = []
  for (let at = mention - 1; at >= 0 && at >= mention - window; at--) {
    const other = gathering.found[at]!
    const distance = distanceOf(reading, other, found)
    if (distance > sentences) break
    const entity = entityOf(gathering, at)
    if (!entity || entity === subject || !agrees(entity, found, isHuman)) continue
    let sum = weight(other, standing(reading, gathering, at), distance, entity, found)
    if (isBeside(reading, other, found)) sum += weights.beside
    if (isGoingOn && !other.quoted && speaks(reading, other)) sum += weights.goes_on
    let known = 0
    while (known < list.length && list[known]!.entity !== entity) known++
    if (known === list.length) list.push({ entity, sum })
    else if (sum > list[known]!.sum) list[known]!.sum = sum
  }
  if (list.length === 0) return
  let best = list[0]!
  for (let i = 1; i < list.length; i++) if (byRank(list[i]!, best) < 0) best = list[i]!
  link(gathering, mention, best.entity)
  if (found.gender !== null && best.entity.kind === 'person') best.entity.gender ??= found.gender
  const rivals = list.filter((one) => one !== best && best.sum - one.sum < margin)
  if (rivals.length === 0) return
  gathering.rivals[mention] = rivals
    .sort(byRank)
    .slice(0, 3)
    .map((one) => one.entity.index)
}

/** "who", "which": the phrase that ends just before, a comma apart at most. */
const linkRelative = (reading: Reading, gathering: Gathering, mention: number): void => {
  const found = gathering.found[mention]!
  if (mention === 0) return
  const before = gathering.found[mention - 1]!
  if (before.sentence !== found.sentence) return
  const gap = found.from - before.to
  const entity = entityOf(gathering, mention - 1)
  if (entity && (gap === 0 || (gap === 1 && reading.keys[before.to] === ','))) link(gathering, mention, entity)
}

/** Links a pronoun; one of the first person stays open, for only the quotation's speaker can tell. */
export const linkPronoun = (reading: Reading, gathering: Gathering, mention: number): void => {
  const pronoun = pronounAt(reading, gathering.found[mention]!.from)
  if (pronoun?.person === 'third') linkThird(reading, gathering, mention)
  if (pronoun?.person === 'relative') linkRelative(reading, gathering, mention)
}
