import { create, entityOf, type Gathered, type Gathering, link } from './entities.js'
import type { Found } from './found.js'

/** What has no name, by its label. */
export type Nominals = Map<string, Gathered>

/** How far back a definite phrase looks for whom it means, in mentions. */
const window = 80

/** Persons that any "the ..." of this kind can mean, whatever their office. */
const anyPerson = new Set([
  'man',
  'woman',
  'leader',
  'politician',
  'lawmaker',
  'candidate',
  'nominee',
  'official',
  'executive',
  'lady',
  'guy',
  'businessman',
  'businesswoman',
  'figure',
  'actor',
  'actress',
  'author',
  'writer',
  'contender',
  'frontrunner',
  'front-runner',
  'hopeful',
  'mogul',
  'tycoon',
  'billionaire',
  'veteran',
  'republican',
  'democrat',
  'conservative',
  'liberal',
  'incumbent',
  'rival',
  'native',
  'speaker',
  'lawyer',
  'attorney',
])
const anyBody = new Set([
  'company',
  'group',
  'organization',
  'organisation',
  'firm',
  'agency',
  'team',
  'body',
  'corporation',
  'association',
  'institution',
  'newspaper',
  'paper',
  'party',
  'ministry',
  'department',
  'committee',
  'court',
  'bank',
  'university',
  'school',
  'union',
  'club',
  'movement',
  'network',
  'office',
  'council',
  'commission',
  'retailer',
  'airline',
  'manufacturer',
  'maker',
  'carmaker',
  'automaker',
  'nonprofit',
  'charity',
  'foundation',
  'militia',
  'outlet',
  'website',
  'site',
  'channel',
  'broadcaster',
  'league',
  'service',
  'board',
  'center',
  'institute',
])
const genericBody = new Set([
  'company',
  'group',
  'organization',
  'organisation',
  'firm',
  'agency',
  'body',
  'corporation',
  'team',
  'nonprofit',
  'charity',
  'retailer',
  'airline',
  'manufacturer',
  'maker',
  'carmaker',
  'automaker',
  'newspaper',
  'paper',
  'outlet',
  'broadcaster',
  'network',
  'institution',
  'watchdog',
  'website',
  'channel',
])
/** Nouns for a part of a country. */
const places = new Set(['city', 'town', 'state', 'province', 'county', 'village', 'region', 'municipality'])
const lands = new Set(['country', 'nation', 'republic', 'kingdom', 'state'])

const meansPerson = (entity: Gathered, found: Found): boolean => {
  if (entity.kind !== 'person') return false
  if (found.gender !== null && entity.gender !== null && found.gender !== entity.gender) return false
  if (found.country !== null && entity.country !== null && found.country !== entity.country) return false
  const noun = found.noun!.word
  return entity.offices.has(noun)
}

const meansBody = (entity: Gathered, found: Found): boolean => {
  const noun = found.noun!.word
  if (lands.has(noun) && entity.kind === 'country') return true
  if (entity.region !== places.has(noun)) return false
  if (entity.region) return true
  if (entity.kind !== 'organization' || entity.name.length === 0) return false
  if (found.country !== null && entity.country !== null && found.country !== entity.country) return false
  const last = entity.name[entity.name.length - 1]!.toLowerCase()
  if (last === noun || entity.name.some((word) => word.toLowerCase() === noun)) return true
  return genericBody.has(noun) && anyBody.has(noun)
}

/** Walks back over the mentions and gives the nearest entity that passes, and those behind it. */
const nearest = (gathering: Gathering, from: number, passes: (entity: Gathered) => boolean): Gathered[] => {
  const list: Gathered[] = []
  for (let at = from - 1; at >= 0 && at >= from - window && list.length < 3; at--) {
    const entity = entityOf(gathering, at)
    if (entity && !list.includes(entity) && passes(entity)) list.push(entity)
  }
  return list
}

const antecedents = (gathering: Gathering, mention: number): Gathered[] => {
  const found = gathering.found[mention]!
  const noun = found.noun
  if (!noun || !found.definite || found.plural) return []
  if (noun.kind === 'person') {
    const byOffice = nearest(gathering, mention, (entity) => meansPerson(entity, found))
    if (byOffice.length > 0 || !anyPerson.has(noun.word)) return byOffice
    return nearest(
      gathering,
      mention,
      (entity) =>
        entity.kind === 'person' &&
        entity.sure &&
        (found.gender === null || entity.gender === null || entity.gender === found.gender),
    ).slice(0, 1)
  }
  if (noun.kind === 'body') return nearest(gathering, mention, (entity) => meansBody(entity, found))
  return []
}

/** Links a common-noun phrase: a definite one to whom it can mean, any other to an equal phrase or a new entity. */
export const linkNominal = (gathering: Gathering, nominals: Nominals, mention: number): void => {
  const found = gathering.found[mention]!
  const [best, ...others] = antecedents(gathering, mention)
  if (best) {
    link(gathering, mention, best)
    gathering.rivals[mention] = others.map((entity) => entity.index)
    return
  }
  const label = found.label.toLowerCase().replace(/^(?:the|an?|this|that|these|those) /, '')
  const key = found.definite || found.plural ? label : `${label}#${mention}`
  const bare = found.to - found.from <= 2
  const known =
    nominals.get(key) ?? (found.definite && bare ? nominals.get(`last:${found.noun?.word}:${found.plural}`) : undefined)
  if (known && (known.country === null || found.country === null || known.country === found.country)) {
    link(gathering, mention, known)
    return
  }
  const entity = create(gathering, found.kind, found.label)
  link(gathering, mention, entity)
  if (found.role !== null) entity.role = found.role
  nominals.set(key, entity)
  if (found.noun) nominals.set(`last:${found.noun.word}:${found.plural}`, entity)
}
