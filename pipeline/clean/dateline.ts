import words from '../rules/dateline-words.json' with { type: 'json' }
import { countryOfCapital, countryOfName } from '../world/countries.js'
import { type Glance, hintOfSigns } from './glance.js'

/** A dateline before the first sentence of a report. */
export interface Dateline {
  /** As written: "MOSCOW", "Tehran, Iran"; null where only an agency or a day stands there. */
  readonly place: string | null
  /** Where the sentence starts, UTF-16. */
  readonly length: number
  /** Whether it could be nothing else: a dash or an agency stands behind it. */
  readonly sure: boolean
}

const agencies: ReadonlySet<string> = new Set(words.agencies.map((word) => word.toLowerCase()))
const cities: ReadonlySet<string> = new Set(words.cities)
const regions: ReadonlySet<string> = new Set(words.regions)
const notPlaces: ReadonlySet<string> = new Set(words.notPlaces)

const titled = (name: string): string => name.replace(/\p{L}+/gu, (each) => each[0]! + each.slice(1).toLowerCase())
const isKnownCity = (name: string): boolean => cities.has(name) || countryOfCapital(name) !== null
/** Whether a name is a city's, also in capitals. */
const isCity = (name: string): boolean => isKnownCity(name) || (!/\p{Ll}/u.test(name) && isKnownCity(titled(name)))
const isRegion = (name: string): boolean => regions.has(name) || countryOfName(name) !== null || isCity(name)

/** A first paragraph of fewer characters tells too little; of more, the rest is not read. */
const shortestReport = 50
const longestReport = 600

/** The name of a city is no longer. */
const longestCity = 30

/** A dateline stands within so many characters. */
const window = 110

const word = String.raw`\p{Lu}[\p{L}.'’]*`
const placeName = `${word}(?:[ /-](?:${word}|de|al|upon|on|of|the)){0,3}`
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`
const dayOfMonth = String.raw`(?:${month} \d{1,2}(?:(?:st|nd|rd|th)?\b)|\d{1,2} ${month})(?:,? \d{4})?`
const source = String.raw`[(\[/]+ ?([^()\[\]/]{2,40}?) ?[)\]/]+`
const mark = String.raw`(?: ?[–—―] ?| ?-{1,3} |: |\. )`
const markOrNone = String.raw`(?:${mark}| ?(?<=[)\]] ?))`

/** Place, region, day, agency, mark: "NEW YORK, N.Y., Nov. 2 (Reuters) — ", "New Delhi [India], Nov 2 (ANI): ". */
const full = new RegExp(
  `^(${placeName})((?:, (?!${dayOfMonth})${placeName})?)(?: \\[[\\p{L} ]+\\])?(?:[,.]? ${dayOfMonth})?[,.]?(?: ${source}|(?:,| \\|) ([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?))?(${markOrNone})(?=["“‘'(]?[\\p{Lu}\\d])`,
  'u',
)
/** A day or an agency alone: "Nov 2 (Reuters) - ", "(AFP) — ". */
const bare = new RegExp(`^(?:${dayOfMonth} )?${source}(${mark})(?=["“‘'(]?[\\p{Lu}\\d])`, 'u')

/** Whether a name is an agency's, or one of its desks' or partners': "AP", "CNN Business", "Reuters/AFP". */
const isAgency = (name: string): boolean => {
  const lower = name.split(/[/,]/)[0]!.trim().toLowerCase()
  return agencies.has(lower) || (/^\p{Lu}{2,5} /u.test(name) && agencies.has(lower.split(' ')[0]!))
}

const isCapitals = (place: string): boolean => /^[\p{Lu}\s.'’/-]+$/u.test(place) && /\p{Lu}{3}/u.test(place)

/** One of these stands behind every such dateline. */
const marking = /[–—―:)\]-]|\. /

const marked = (head: string): Dateline | null => {
  const found = marking.test(head) ? full.exec(head) : null
  if (!found) return null
  const [all, place, region, bracketed, plain, sign] = found
  const name = (bracketed ?? plain ?? '').trim()
  const agency = isAgency(name)
  if (plain !== undefined && !agency) return null
  if (notPlaces.has(place!.toUpperCase())) return null
  const regional = region === '' || isRegion(region!.slice(2)) || /\./.test(region!)
  if (!regional) return null
  const dashed = /[–—―-]/.test(sign!)
  if (sign!.trim() === '' && !agency) return null
  const dated = new RegExp(`[,.]? ${dayOfMonth}`).test(all)
  const known = isCity(place!) || countryOfName(place!) !== null
  // "NATO — The alliance": capitals and a dash are enough for a place that nobody knows; a colon or a full stop is not.
  // Nor are capitals and a bracket before a colon: "SEN. ANA DUARTE (D-Ohio): No."
  const bracket = bracketed !== undefined && (known || (dashed && isCapitals(place!)))
  const shown = agency || bracket
  const bareSign = dashed ? known || isCapitals(place!) : sign === ': ' ? (known || dated) && isCapitals(place!) : false
  if (sign === '. ' ? !(agency && dated) : !(shown || bareSign)) return null
  return { place: place! + region!, length: all.length, sure: true }
}

/** "Reporting from London — " */
const introduction = /^Reporting from (?=\p{Lu})/u

const capitalsAndColon = /^(\p{Lu}{4,}): (?=\p{Lu}\p{Ll})/u
const colon = hintOfSigns(':')
const turn = /^\p{Lu}[\p{Lu}.’' ]{2,40}(?: \([^()]{1,20}\))?: /u
const tells = /\b(?:said|told|was|were|has|have|had|been|will|\p{Ll}{3,}ed)\b/u
const speaks = /\b(?:I|I'm|I’m|we|We|you|You|my|our|your)\b|\?/

/**
 * A place in capitals before a colon, as Indian papers write it, also where nobody knows the place: "BOLPUR: Thousands of
 * farmers were …". Not one: "DUARTE: We have been there".
 */
const spoken = (head: string, text: string): Dateline | null => {
  const found = capitalsAndColon.exec(head)
  if (!found || notPlaces.has(found[1]!) || text.length < shortestReport) return null
  const report = text.slice(found[0].length, longestReport)
  return tells.test(report) && !speaks.test(report) ? { place: found[1]!, length: found[0].length, sure: false } : null
}

/** Whether a page gives who speaks in capitals before a colon, turn by turn: none of them is a place. */
export const isTranscript = (lines: readonly (Glance & { readonly text: string })[]): boolean =>
  lines.filter(({ text, hints }) => (hints & colon) !== 0 && turn.test(text.slice(0, window))).length > 1

/** "Tehran, Iran Iranian President …": the place glued to the sentence by markup that was lost. */
const glued = (head: string): Dateline | null => {
  const comma = head.indexOf(', ')
  const city = comma > 0 && comma <= longestCity ? head.slice(0, comma) : ''
  if (city === '' || !isCity(city)) return null
  const rest = head.slice(comma + 2).split(' ')
  for (let count = 3; count >= 1; count--) {
    const region = rest.slice(0, count).join(' ')
    const next = rest[count] ?? ''
    if (/^["“‘']?\p{Lu}/u.test(next) && isRegion(region) && rest.length > count + 3)
      return { place: `${city}, ${region}`, length: comma + 2 + region.length + 1, sure: false }
  }
  return null
}

/**
 * The place that a report is filed from, where it stands before its first sentence: "MOSCOW (Reuters) — ", "Tehran, Iran ".
 *
 * @param text the paragraph
 */
export const datelinePrefix = (text: string): Dateline | null => {
  const introduced = introduction.exec(text.slice(0, window))?.[0].length ?? 0
  const head = text.slice(introduced, introduced + window)
  const found = marked(head) ?? (introduced > 0 ? null : spoken(head, text))
  if (found) return { ...found, length: introduced + found.length }
  if (introduced > 0) return null
  const alone = bare.exec(head)
  if (alone && isAgency(alone[1]!)) return { place: null, length: alone[0].length, sure: true }
  return glued(head)
}

const alone = new RegExp(
  `^(${placeName})((?:, ${placeName})?)(?: \\[[\\p{L} ]+\\])?(?: ${source})?(?:[,.]? ?[–—-]* ?${dayOfMonth})?[ –—:-]*$`,
  'u',
)

/** A region or an agency stands behind one of these. */
const parted = /[,([/]/

/**
 * The place of a dateline that stands on a line of its own: "QUITO, Ecuador (AP)", "Reporting from London —". Not one:
 * "Northern Coast", "Ana Duarte (left)".
 */
export const datelineAlone = (text: string): string | null => {
  if (text.length > window) return null
  const introduced = introduction.exec(text)?.[0].length ?? 0
  if (introduced === 0 && !parted.test(text)) return null
  const found = alone.exec(text.slice(introduced))
  if (!found) return null
  const [, place, region, bracketed] = found
  if (notPlaces.has(place!.toUpperCase())) return null
  const regional = region !== '' && (isRegion(region!.slice(2)) || /\./.test(region!))
  const known = isCity(place!) || isCapitals(place!)
  const shown =
    bracketed === undefined ? introduced > 0 || (regional && known) : isAgency(bracketed) && (known || regional)
  return shown ? place! + region! : null
}
