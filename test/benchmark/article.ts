import * as lists from './words.js'

/** Mulberry32: a small generator of good numbers from a 32-bit seed. */
export const chance = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  return { next, below, pick }
}
type Chance = ReturnType<typeof chance>

interface Person {
  readonly full: string
  readonly last: string
  readonly role: string
  readonly country: string
}

const person = ({ pick }: Chance): Person => {
  const last = pick(lists.surnames)
  return { full: `${pick(lists.firstNames)} ${last}`, last, role: pick(lists.roles), country: pick(lists.countries) }
}

const thing = ({ pick, next }: Chance): string =>
  next() < 0.5
    ? `the ${pick(lists.adjectives)} ${pick(lists.nouns)}`
    : `the ${pick(lists.nouns)} in ${pick(lists.cities)}`

const clause = (rng: Chance): string =>
  rng.pick([
    () => `${rng.pick(lists.plurals)} ${rng.pick(lists.pastVerbs)} ${thing(rng)}`,
    () => `we will ${rng.pick(lists.infinitives)} ${thing(rng)} and ${rng.pick(lists.infinitives)} ${thing(rng)}`,
    () => `${thing(rng)} cannot ${rng.pick(lists.infinitives)} ${thing(rng)} before ${rng.pick(lists.weekdays)}`,
    () =>
      `our ${rng.pick(lists.plurals)} have ${rng.pick(lists.pastVerbs)} ${thing(rng)} since ${rng.pick(lists.months)}`,
    () =>
      `nobody wants to ${rng.pick(lists.infinitives)} ${thing(rng)} without ${rng.pick(lists.adjectives)} ${rng.pick(lists.plurals)}`,
  ])()

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

/** Words that are said: one clause or several. */
const speech = (rng: Chance, clauses: number): string => {
  const said = Array.from({ length: clauses }, () => clause(rng))
  return capital(said.join(rng.pick([', and ', '; ', ', but '])))
}

const quoteSentence = (rng: Chance, who: Person): string => {
  const cue = rng.pick(lists.cues)
  const said = speech(rng, 1 + rng.below(2))
  return rng.pick([
    () => `"${said}," ${who.last} ${cue}.`,
    () => `"${said}," ${cue} ${who.full}.`,
    () => `${who.role} ${who.full} ${cue} that ${clause(rng)}.`,
    () => `"${said}," he ${cue} on ${rng.pick(lists.weekdays)}.`,
    () => `${who.country}'s ${who.role} said "${clause(rng)}".`,
  ])()
}

const newsSentence = (rng: Chance, who: Person, other: Person): string =>
  rng.pick([
    () =>
      `${who.role} ${who.full} ${rng.pick(lists.deeds)} ${other.full} in ${rng.pick(lists.cities)} on ${rng.pick(lists.weekdays)}.`,
    () =>
      `${who.country} and ${other.country} signed an agreement on ${thing(rng)} on ${rng.pick(lists.months)} ${1 + rng.below(28)}.`,
    () =>
      `${capital(rng.pick(lists.bodies))} of ${who.country} ${rng.pick(lists.pastVerbs)} ${thing(rng)} last week, ${clause(rng)}.`,
    () => `${who.last} will ${rng.pick(lists.infinitives)} ${thing(rng)} next month, when ${clause(rng)}.`,
    () =>
      `${capital(rng.pick(lists.plurals))} in ${rng.pick(lists.cities)} ${rng.pick(lists.pastVerbs)} ${thing(rng)}, while ${clause(rng)}.`,
    () =>
      `${capital(thing(rng))} ${rng.pick(lists.pastVerbs)} ${thing(rng)}, where ${clause(rng)}, and ${clause(rng)}.`,
    () => `It was ${thing(rng)} that ${rng.pick(lists.pastVerbs)} ${thing(rng)}, as ${clause(rng)} and ${clause(rng)}.`,
    () => `Few of ${rng.pick(lists.bodies)} remember ${thing(rng)}, but ${clause(rng)}; ${clause(rng)}.`,
    () => `In ${1990 + rng.below(29)}, ${thing(rng)} ${rng.pick(lists.pastVerbs)} ${thing(rng)}, and ${clause(rng)}.`,
    () =>
      `${who.country} condemned ${other.country} after ${rng.pick(lists.plurals)} ${rng.pick(lists.pastVerbs)} ${thing(rng)}.`,
  ])()

const sentence = (rng: Chance, who: Person, other: Person): string =>
  rng.next() < 0.22 ? quoteSentence(rng, who) : newsSentence(rng, who, other)

/** What an article is made of; the front is what stands before its body. */
export interface MadeArticle {
  readonly front: readonly string[]
  readonly body: readonly string[]
  readonly tail: readonly string[]
}

const front = (rng: Chance): readonly string[] => {
  const headline = capital(`${rng.pick(lists.plurals)} ${rng.pick(lists.pastVerbs)} ${thing(rng)}`)
  const day = `${rng.pick(lists.months)} ${1 + rng.below(28)}, ${2012 + rng.below(8)}`
  const byline = `By ${rng.pick(lists.firstNames)} ${rng.pick(lists.surnames)}`
  return rng.pick([
    [`Published: ${day}`, `${rng.pick(lists.sections)} | ${byline}`, headline],
    [headline, byline, day],
    [`Home > ${rng.pick(lists.sections)}`, headline, `Updated ${day}`],
  ])
}

/**
 * An article of its own, about 3 KB.
 *
 * @param shape sentences in each paragraph: the seeds lend theirs
 */
export const ownArticle = (rng: Chance, shape: readonly number[], size: number): MadeArticle => {
  const people = Array.from({ length: 4 }, () => person(rng))
  const body: string[] = []
  let length = 0
  for (let i = 0; length < size; i++) {
    const sentences = Array.from({ length: shape[i % shape.length]! }, () =>
      sentence(rng, rng.pick(people), rng.pick(people)),
    )
    body.push(sentences.join(' '))
    length += body.at(-1)!.length + 2
  }
  const tail = Array.from({ length: rng.below(4) }, () => rng.pick(lists.boilerplate))
  return { front: front(rng), body, tail }
}

/** A copy as another paper would print it: other front, other tail, and a few edits of the body. */
export const copyOf = (rng: Chance, { body }: MadeArticle): MadeArticle => {
  const edits = [
    (paragraphs: readonly string[]) => paragraphs,
    (paragraphs: readonly string[]) => paragraphs.slice(0, -1),
    (paragraphs: readonly string[]) =>
      paragraphs.map((text) => text.replaceAll('"', rng.next() < 0.5 ? '\u201c' : '"')),
    (paragraphs: readonly string[]) =>
      paragraphs.map((text, i) => (i % 4 === 0 ? text.replace(/ (on|in) /, ' at ') : text)),
  ]
  const edited = rng.pick(edits)(rng.pick(edits)(body))
  return { front: front(rng), body: edited.length > 0 ? edited : body, tail: [rng.pick(lists.boilerplate)] }
}

/** A different article that quotes a passage of another at length: no copy. */
export const quoting = (rng: Chance, own: MadeArticle, other: MadeArticle): MadeArticle => {
  const passage = other.body
    .join(' ')
    .replaceAll(/["\u201c]/g, "'")
    .split(' ')
    .slice(0, 60)
    .join(' ')
  return { ...own, body: [...own.body, `"${capital(passage)}," a statement of ${rng.pick(lists.bodies)} said.`] }
}

/** A different article under which the same paragraph stands as under many others: no copy. */
export const withSharedTail = (own: MadeArticle): MadeArticle => ({ ...own, body: [...own.body, lists.sharedTail] })

export const print = ({ front: lines, body, tail }: MadeArticle): string =>
  `${[...lines, ...body, ...tail].join('\n\n')}\n`
