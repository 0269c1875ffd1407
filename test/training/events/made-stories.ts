import { chance } from '../../benchmark/article.js'
import * as lists from '../../benchmark/words.js'
import type { Told } from './read-topics.js'

type Chance = ReturnType<typeof chance>

interface Person {
  readonly full: string
  readonly last: string
  readonly role: string
  readonly country: string
}

/** An event of a story. What the wording holds between brackets names the act. */
interface Happening {
  readonly chain: string
  readonly people: readonly Person[]
  readonly place: string
  /** Day of March 2019, or of May 2016. */
  readonly day: number
  readonly isPast: boolean
  readonly wordings: readonly ((names: readonly string[]) => string)[]
  readonly denial: (names: readonly string[]) => string
  readonly plans: readonly ((names: readonly string[]) => string)[]
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Acts by what they are called; each wording takes the names of who takes part. */
const acts: Readonly<
  Record<string, Pick<Happening, 'wordings' | 'denial' | 'plans'> & { readonly people: readonly number[] }>
> = {
  meeting: {
    people: [2, 2, 3],
    wordings: [
      ([one, ...rest]) => `${one} [met] ${listed(rest)}`,
      (names) => `${listed(names)} [met]`,
      ([one, ...rest]) => `${one} [held talks] with ${listed(rest)}`,
    ],
    denial: ([one, ...rest]) => `${one} did not [meet] ${listed(rest)}`,
    plans: [([one, ...rest]) => `${one} will [meet] ${listed(rest)}`],
  },
  call: {
    people: [2],
    wordings: [([a, b]) => `${a} [telephoned] ${b}`, ([a, b]) => `${a} [spoke] by phone with ${b}`],
    denial: ([a, b]) => `${a} did not [telephone] ${b}`,
    plans: [],
  },
  treaty: {
    people: [2, 3],
    wordings: [
      (names) => `${listed(names)} [signed] an agreement`,
      ([one, ...rest]) => `${one} [signed] a treaty with ${listed(rest)}`,
    ],
    denial: ([one, ...rest]) => `${one} did not [sign] the agreement with ${listed(rest)}`,
    plans: [],
  },
  praise: {
    people: [2],
    wordings: [([a, b]) => `${a} [praised] ${b}`, ([a, b]) => `${a} [thanked] ${b}`],
    denial: ([a, b]) => `${a} did not [praise] ${b}`,
    plans: [],
  },
  blame: {
    people: [2],
    wordings: [
      ([a, b]) => `${a} [accused] ${b} of breaking the rules`,
      ([a, b]) => `${a} [blamed] ${b}`,
      ([a, b]) => `${b} was [accused] by ${a}`,
    ],
    denial: ([a, b]) => `${a} did not [accuse] ${b}`,
    plans: [],
  },
  criticism: {
    people: [2],
    wordings: [([a, b]) => `${a} [criticized] ${b}`, ([a, b]) => `${a} [condemned] ${b}`],
    denial: ([a, b]) => `${a} did not [criticize] ${b}`,
    plans: [],
  },
  threat: {
    people: [2],
    wordings: [([a, b]) => `${a} [threatened] ${b} with sanctions`, ([a, b]) => `${a} [warned] ${b}`],
    denial: ([a, b]) => `${a} did not [threaten] ${b}`,
    plans: [],
  },
  killing: {
    people: [1],
    wordings: [
      ([a]) => `Gunmen [killed] ${a}`,
      ([a]) => `${a} was [shot dead] by gunmen`,
      ([a]) => `${a} was [murdered]`,
      ([a]) => `the [murder] of ${a} shocked many people`,
    ],
    denial: ([a]) => `Gunmen did not [kill] ${a}`,
    plans: [],
  },
  arrest: {
    people: [1],
    wordings: [
      ([a]) => `Police [arrested] ${a}`,
      ([a]) => `${a} was [detained] by police`,
      ([a]) => `the [arrest] of ${a} shocked many people`,
    ],
    denial: ([a]) => `Police did not [arrest] ${a}`,
    plans: [],
  },
  charge: {
    people: [1],
    wordings: [([a]) => `Prosecutors [charged] ${a} with fraud`, ([a]) => `${a} was [charged] with fraud`],
    denial: ([a]) => `Prosecutors did not [charge] ${a} with fraud`,
    plans: [],
  },
  sentence: {
    people: [1],
    wordings: [
      ([a]) => `A court [sentenced] ${a} to prison`,
      ([a]) => `${a} was [sentenced] to six years by a court`,
      ([a]) => `${a} was [jailed] by a court`,
    ],
    denial: ([a]) => `A court did not [sentence] ${a} to prison`,
    plans: [],
  },
  protest: {
    people: [1],
    wordings: [
      ([a]) => `Thousands of people [protested] against ${a}`,
      ([a]) => `Students [marched] against ${a}`,
      ([a]) => `a [protest] by students against ${a} ended quietly`,
    ],
    denial: ([a]) => `Students did not [protest] against ${a}`,
    plans: [],
  },
}

/** Some of a list, each once. */
const some = <T>({ below }: Chance, list: readonly T[], count: number): readonly T[] => {
  const rest = [...list]
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(below(rest.length), 1)[0]!)
}

const CAST = 4

/** Events of one cast in a few days: several of one kind, which differ in who, where and when. */
const happeningsOf = (rng: Chance, story: number): readonly Happening[] => {
  const countries = some(rng, lists.countries, CAST)
  const cast = some(rng, lists.surnames, CAST).map(
    (last, i): Person => ({
      full: `${rng.pick(lists.firstNames)} ${last}`,
      last,
      role: rng.pick(lists.roles),
      country: countries[i]!,
    }),
  )
  const places = some(rng, lists.cities, 3)
  const kinds = some(rng, Object.keys(acts), 4)
  return kinds.flatMap((kind) => {
    const { people, wordings, denial, plans } = acts[kind]!
    const first = some(rng, cast, rng.pick(people))
    return Array.from({ length: 1 + rng.below(3) }, (_, i) => ({
      chain: `${story}-${kind}-${i}`,
      people: i === 0 ? first : varied(rng, first, cast, Math.max(...people)),
      place: rng.pick(places),
      day: 4 + rng.below(20),
      isPast: rng.next() < 0.25,
      wordings,
      denial,
      plans,
    }))
  })
}

/** Those who take part in another event of the same kind: one less, one more, one other, turned round, or the same. */
const varied = (rng: Chance, people: readonly Person[], cast: readonly Person[], most: number): readonly Person[] => {
  const rest = cast.filter((one) => !people.includes(one))
  return rng.pick([
    people.length > 2 ? people.slice(1) : [...people.slice(1), rng.pick(rest)],
    people.length < most ? [...people, rng.pick(rest)] : [...people.slice(1), rng.pick(rest)],
    [...people.slice(0, -1), rng.pick(rest)],
    [...people].reverse(),
  ])
}

const weekday = (day: number): string =>
  // The first of March 2019 was a Friday.
  ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'][day % 7]!

const nameOf = (rng: Chance, { full, last, role, country }: Person, known: Set<string>): string => {
  const isKnown = known.has(full)
  known.add(full)
  if (isKnown && rng.next() < 0.7) return last
  return rng.next() < 0.6 ? `${role} ${full} of ${country}` : full
}

const whenOf = (rng: Chance, day: number, today: number, isOld: boolean): string => {
  if (rng.next() < 0.4) return ''
  if (isOld) return ` on May ${day}`
  return today >= day && today - day < 6 && rng.next() < 0.6 ? ` on ${weekday(day)}` : ` on March ${day}`
}

/** One sentence that tells a happening, as it is told on a day. */
const told = (
  rng: Chance,
  { people, place, day, isPast, wordings, denial, plans }: Happening,
  today: number,
  isOld: boolean,
  isDenied: boolean,
  known: Set<string>,
): string => {
  const isAhead = !isPast && today < day && plans.length > 0
  const wording = (isDenied ? denial : rng.pick(isAhead ? plans : wordings))(
    people.map((one) => nameOf(rng, one, known)),
  )
  const where = rng.next() < 0.5 ? ` in ${place}` : ''
  const sentence = `${wording}${where}${isPast ? ` on May ${day}, 2016` : whenOf(rng, day, today, isOld)}.`
  return sentence[0]!.toUpperCase() + sentence.slice(1)
}

/** Sentences that tell no event, of the words of a story. */
const filler = (rng: Chance, words: readonly string[]): string =>
  `The ${rng.pick(lists.adjectives)} ${rng.pick(words)} is near the ${rng.pick(words)}, and nobody knows the ${rng.pick(words)}.`

/** An article of a story: most are of March 2019, when its past of May 2016 is told with its day; some are of May 2016. */
const reportOf = (
  rng: Chance,
  story: number,
  i: number,
  happenings: readonly Happening[],
  words: readonly string[],
): Told => {
  const today = 10 + rng.below(15)
  const isOld = rng.next() < 0.25
  const known = new Set<string>()
  let text = rng.next() < 0.6 ? `${isOld ? `May ${today}, 2016` : `March ${today}, 2019`}\n\n` : ''
  const mentions: Told['mentions'][number][] = []
  const news = isOld
    ? happenings.flatMap((one) => (one.isPast && one.day <= today ? [{ ...one, isPast: false, plans: [] }] : []))
    : happenings.filter(({ day, isPast, plans }) => isPast || day <= today || plans.length > 0)
  for (const happening of some(rng, news, 4).flatMap((one) => (rng.next() < 0.25 ? [one, one] : [one]))) {
    const isDenied = rng.next() < 0.1
    const marked = told(rng, happening, today, isOld, isDenied, known)
    const from = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    mentions.push({
      span: [text.length + from, text.length + end],
      chain: isDenied ? `${happening.chain}-denied` : happening.chain,
      people: happening.people.map(({ full }) => full),
    })
    text += `${marked.replace(/[[\]]/g, '')} ${filler(rng, words)}\n\n`
  }
  return { topic: `made-${story}`, path: `made-${story}-${i}.txt`, text: text || filler(rng, words), mentions }
}

/** Made-up stories, each told by a few articles in their own words; the same ones every time. */
export const madeStories = (count: number): readonly Told[] =>
  Array.from({ length: count }, (_, story) => {
    const rng = chance(story + 1)
    const happenings = happeningsOf(rng, story)
    const words = some(rng, lists.nouns, 12)
    return Array.from({ length: 5 }, (__, i) => reportOf(rng, story, i, happenings, words))
  }).flat()
