import type { Sector } from '../../schemas/plover.js'
import leaderRows from '../rules/leaders.json' with { type: 'json' }
import organizationRows from '../rules/organizations.json' with { type: 'json' }
import regionRows from '../rules/regions.json' with { type: 'json' }
import { type CountryWord, countryName, countryPhrases } from './countries.js'
import { fold } from './fold.js'
import { phraseTable } from './phrases.js'

/** A country, an organization or a seat of power, as the world knows it. */
export interface Actor {
  readonly name: string
  readonly kind: 'organization' | 'country'
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly sector: Sector | null
  /** For countries: whether the words are the name, the demonym or the capital; region for a part of one. */
  readonly word: CountryWord | 'region' | null
  /** An acronym or another word that must be written in capitals to be meant ("IS", "WHO"). */
  readonly capitals: boolean
}

/** A holder of high office. */
export interface Leader {
  readonly name: string
  readonly country: string | null
  readonly role: string
  readonly sector: Sector | null
  readonly gender: 'male' | 'female'
  /** Years in office, both inclusive; 9999: still. */
  readonly years: readonly (readonly [number, number])[]
}

function* actorPhrases(): Iterable<readonly [string, Actor]> {
  for (const [phrase, code, word] of countryPhrases()) {
    if (word !== 'name') continue
    yield [
      phrase,
      {
        name: countryName(code) ?? phrase,
        kind: 'country',
        country: code,
        sector: 'GOV',
        word,
        capitals: phrase === 'us' || phrase === 'car',
      },
    ]
  }
  for (const row of organizationRows.organizations as unknown as readonly [string, string[], string | null, Sector][]) {
    const [name, aliases, country, sector] = row
    for (const alias of [name, ...aliases])
      yield [
        alias,
        { name, kind: 'organization', country, sector, word: null, capitals: alias === alias.toUpperCase() },
      ]
  }
  for (const [phrase, code, word] of countryPhrases()) {
    if (word === 'name') continue
    const name = countryName(code) ?? phrase
    const actor: Actor = { name, kind: 'country', country: code, sector: 'GOV', word, capitals: phrase === 'uk' }
    yield [phrase, actor]
    if (word === 'demonym' && !/(?:s|sh|ch|se|z)$/.test(phrase)) yield [`${phrase}s`, actor]
  }
  for (const wide of regionRows.wide)
    yield [wide, { name: wide, kind: 'organization', country: null, sector: null, word: 'region', capitals: false }]
  for (const [country, regions] of Object.entries(regionRows.regions))
    for (const region of regions)
      yield [region, { name: region, kind: 'organization', country, sector: 'GOV', word: 'region', capitals: false }]
}

/** All actors by every phrase that names them; country names win over organizations, organizations over demonyms and capitals. */
export const actors = phraseTable(actorPhrases())

const leaders: readonly Leader[] = (
  leaderRows.leaders as unknown as readonly [
    string,
    string | null,
    string,
    Sector,
    'male' | 'female',
    [number, number][],
  ][]
).map(([name, country, role, sector, gender, years]) => ({ name, country, role, sector, gender, years }))

const particle = new Set(['al', 'el', 'bin', 'ibn'])
/** The key of a name that spelling differences do not touch: no particles, no hyphens, no blanks. */
const leaderKey = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !particle.has(word))
    .join('')

const byName = new Map<string, Leader[]>()
const bySurname = new Map<string, Leader[]>()
const add = (table: Map<string, Leader[]>, key: string, leader: Leader): void => {
  const bucket = table.get(key)
  if (bucket) bucket.push(leader)
  else table.set(key, [leader])
}
const surnameFirst = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'VNM', 'KHM'])
for (const leader of leaders) {
  add(byName, leaderKey(leader.name), leader)
  const words = fold(leader.name).split(' ')
  const first = surnameFirst.has(leader.country ?? '') && leader.name !== 'Carrie Lam'
  add(bySurname, first ? words[0]! : words[words.length - 1]!, leader)
}

const nearness = (leader: Leader, year: number): number =>
  Math.min(...leader.years.map(([from, to]) => (year < from ? from - year : year > to ? year - to : 0)))

const lastYear = (leader: Leader): number => Math.max(...leader.years.map(([, to]) => to))

/** The office nearest to the year; where the year is not known, the one held last. */
const closest = (found: readonly Leader[], year: number | null): Leader => {
  const distance = (leader: Leader): number => (year === null ? -lastYear(leader) : nearness(leader, year))
  let best = found[0]!
  for (const leader of found) if (distance(leader) < distance(best)) best = leader
  return best
}

/**
 * The leader of this full name, in the office that is nearest to the year of the article (the latest where it is not
 * known); null where the world knows none.
 */
export const leaderOf = (name: string, year: number | null): Leader | null => {
  const found = byName.get(leaderKey(name))
  return found ? closest(found, year) : null
}

/** The leader whom a bare surname means: only where one alone held office within two years of the article. */
export const leaderOfSurname = (surname: string, year: number | null): Leader | null => {
  const found = bySurname.get(fold(surname))
  if (!found) return null
  const within = (years: number): Leader[] => found.filter((leader) => year === null || nearness(leader, year) <= years)
  const inOffice = within(0)
  const near = inOffice.length > 0 ? inOffice : within(2)
  const people = new Set(near.map((leader) => leaderKey(leader.name)))
  return people.size === 1 ? closest(near, year) : null
}
