import forms from '../rules/nominal-forms.json' with { type: 'json' }
import { wordNumber, wordSet } from '../word-sets.js'
import { create, entityOf, type Gathered, type Gathering, link, officials, roleWords } from './entities.js'
import type { Found } from './found.js'

/** What has no name, by its label without an article and the last of each noun, one of them and several. */
export interface Nominals {
  readonly byLabel: Map<string, Gathered>
  readonly one: Map<string, Gathered>
  readonly several: Map<string, Gathered>
}

/** How far back a definite phrase looks for whom it means, in mentions. */
const window = 80

const anyPerson = new Set(forms.any_person)
const anyBody = wordSet(forms.any_body)
const publicBodies = wordSet(forms.public_bodies)
const lands = wordSet(forms.lands)
const places = wordSet(forms.places)
const officeModifiers = new Set(forms.office_modifiers)
const offices: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(forms.offices))

const sameCountry = (entity: Gathered, found: Found): boolean =>
  found.country === null || entity.country === null || found.country === entity.country

const sameGender = (entity: Gathered, found: Found): boolean =>
  found.gender === null || entity.gender === null || found.gender === entity.gender

/** What a definite phrase asks of the holder of an office. */
interface Office {
  readonly found: Found
  readonly noun: string
  /** Other titles that the noun can take up. */
  readonly others: readonly string[]
  /** Modifiers that tell one office from another; null until somebody is found who holds one of the titles. */
  modifiers: readonly string[] | null
}

const officeOf = (found: Found, noun: string): Office => {
  const isAnyHead = noun === 'head' && !/\b(?:government|state)\b/.test(found.label)
  return { found, noun, others: isAnyHead ? [] : (offices.get(noun) ?? []), modifiers: null }
}

/** Whether the modifiers tell no other office: "the foreign minister" is no prime minister, "the president" no vice president. */
const sameOffice = (entity: Gathered, office: Office): boolean => {
  office.modifiers ??= roleWords(office.found.label).filter((word) => officeModifiers.has(word))
  const { noun, modifiers } = office
  for (const word of modifiers) if (!entity.offices.has(word)) return false
  if (noun === 'president' && entity.offices.has('vice')) return modifiers.includes('vice')
  return noun !== 'minister' || !entity.offices.has('prime') || modifiers.includes('prime')
}

/** Whether a person holds the office that a definite phrase names ("the Iranian president", "the head of Iran's government"). */
const holdsOffice = (entity: Gathered, office: Office): boolean => {
  if (entity.kind !== 'person' || entity.offices.size === 0) return false
  if (!sameGender(entity, office.found) || !sameCountry(entity, office.found)) return false
  const isTitled = entity.offices.has(office.noun) || office.others.some((title) => entity.offices.has(title))
  return isTitled && sameOffice(entity, office)
}

/** What a definite phrase for a body asks of an organization or a country. */
interface Body {
  readonly found: Found
  readonly noun: string
  readonly isLand: boolean
  readonly isPlace: boolean
  readonly isAny: boolean
  readonly isPublic: boolean
}

const bodyOf = (found: Found, noun: string): Body => {
  const word = wordNumber(noun)
  return {
    found,
    noun,
    isLand: lands.has(word),
    isPlace: places.has(word),
    isAny: anyBody.has(word),
    isPublic: publicBodies.has(word),
  }
}

/** Whether an organization or a country can be what a definite phrase calls it ("the ministry", "the company", "the city"). */
const isBody = (entity: Gathered, { found, noun, isLand, isPlace, isAny, isPublic }: Body): boolean => {
  if (isLand && entity.kind === 'country') return sameCountry(entity, found)
  if (entity.region !== isPlace) return false
  if (entity.region) return true
  if (entity.kind !== 'organization' || entity.name.length === 0 || !sameCountry(entity, found)) return false
  if (isAny && (isPublic || entity.sector === null || !officials.has(entity.sector))) return true
  return entity.name.some((word) => word.length === noun.length && word.toLowerCase() === noun)
}

interface Candidate {
  readonly entity: Gathered
  readonly score: number
}

const nobody: readonly Candidate[] = []

/** Entities that pass, best first: near, often named, already called so; one of the same sentence last. */
const ranked = (gathering: Gathering, mention: number, passes: (entity: Gathered) => boolean): Candidate[] => {
  const found = gathering.found[mention]!
  const word = found.noun?.word ?? ''
  const list: Candidate[] = []
  for (let at = mention - 1; at >= 0 && at >= mention - window; at--) {
    const entity = entityOf(gathering, at)
    if (entity === null || entity.lastMention !== at || !passes(entity)) continue
    const other = gathering.found[at]!
    const distance = found.sentence - other.sentence
    let score = -Math.min(distance, 8) * 0.5 + Math.min(entity.mentions, 8) * 0.5
    if (distance === 0 && !other.quoted) score -= 2
    if (other.form === 'nominal' && other.noun === found.noun) score += 1
    if (entity.offices.has(word)) score += 2
    list.push({ entity, score })
  }
  return list.length < 2 ? list : list.sort((a, b) => b.score - a.score || b.entity.index - a.entity.index)
}

/** With more entities than this, those named later are not looked through. */
const crowd = 400

/** The only holder of the office among those whom the article names in full further on. */
const namedLater = (gathering: Gathering, office: Office): Candidate[] => {
  if (gathering.entities.length > crowd) return []
  const later = gathering.entities.filter((entity) => entity.mentions === 0 && holdsOffice(entity, office))
  return later.length === 1 ? [{ entity: later[0]!, score: 0 }] : []
}

/** "The president" is whom the article has called so; whom only the world knows as one comes after. */
const calledFirst = (holders: readonly Candidate[], office: string): Candidate[] => [
  ...holders.filter(({ entity }) => entity.offices.get(office)),
  ...holders.filter(({ entity }) => !entity.offices.get(office)),
]

/** Whom a definite phrase in the singular can mean, best first. */
const antecedents = (gathering: Gathering, mention: number): readonly Candidate[] => {
  const found = gathering.found[mention]!
  const noun = found.noun
  if (!noun || !found.definite || found.plural) return nobody
  if (noun.kind === 'body') {
    const body = bodyOf(found, noun.word)
    return ranked(gathering, mention, (entity) => isBody(entity, body))
  }
  if (noun.kind !== 'person') return nobody
  const office = officeOf(found, noun.word)
  const holders = ranked(gathering, mention, (entity) => holdsOffice(entity, office))
  const exact = holders.filter(({ entity }) => entity.offices.has(noun.word))
  if (exact.length > 0) return calledFirst(exact, noun.word)
  const later = namedLater(gathering, office)
  if (later[0]?.entity.offices.has(noun.word)) return later
  if (holders.length > 0) return holders
  if (later.length > 0 || !anyPerson.has(noun.word)) return later
  const anybody = ranked(gathering, mention, (entity) => {
    return entity.kind === 'person' && entity.sure && sameGender(entity, found) && sameCountry(entity, found)
  })
  return anybody.filter(({ entity }) => gathering.found[entity.lastMention]!.sentence < found.sentence).slice(0, 1)
}

const articles = new Set(['a', 'an', 'this', 'that', 'these', 'those'])

const withoutArticle = (label: string): string => {
  if (label.startsWith('the ')) return label.slice(4)
  const blank = label.indexOf(' ')
  return articles.has(label.slice(0, blank)) ? label.slice(blank + 1) : label
}

/** Links a common-noun phrase: a definite one to whom it can mean, any other to an equal phrase or a new entity. */
export const linkNominal = (gathering: Gathering, nominals: Nominals, mention: number): void => {
  const found = gathering.found[mention]!
  const candidates = antecedents(gathering, mention)
  const best = candidates[0]
  if (best) {
    link(gathering, mention, best.entity)
    if (candidates.length === 1) return
    gathering.rivals[mention] = candidates
      .slice(1)
      .filter(({ score }) => best.score - score < 2)
      .slice(0, 3)
      .map(({ entity }) => entity.index)
    return
  }
  const noun = found.noun?.word
  const lasts = found.plural ? nominals.several : nominals.one
  const label = found.definite || found.plural ? withoutArticle(found.label.toLowerCase()) : null
  const isBare = found.definite && found.to - found.from <= 2
  const equal = label === null ? undefined : nominals.byLabel.get(label)
  const known = equal ?? (isBare && noun !== undefined ? lasts.get(noun) : undefined)
  if (known && sameCountry(known, found)) {
    link(gathering, mention, known)
    return
  }
  const entity = create(gathering, found.kind, found.label)
  link(gathering, mention, entity)
  if (found.role !== null && entity.kind === 'unnamed') entity.role = found.role
  if (label !== null) nominals.byLabel.set(label, entity)
  if (noun !== undefined) lasts.set(noun, entity)
}
