import { readPublished } from '../calendar/published.js'
import calendar from '../rules/calendar-names.json' with { type: 'json' }
import labels from '../rules/publication-labels.json' with { type: 'json' }
import zones from '../rules/time-zones.json' with { type: 'json' }
import type { Recogniser, Sight } from './header.js'

/** A longer line is no date line. */
const longest = 200

/** Every date with a year has one of these in it: most lines need not be read. */
const year = /(?:19|20|21)\d\d|['’]\d\d|\d[-/]\p{L}{3,9}[-/]\d\d/u

/** What `readPublished` says of a line, where it is worth reading. */
const readDate = (text: string): ReturnType<typeof readPublished> =>
  text.length <= longest && year.test(text) ? readPublished(text) : null

/** Whether a line says nothing but when the article appeared. */
export const isDateLine = (text: string): boolean => readDate(text) !== null

const ofTime: ReadonlySet<string> = new Set([
  ...Object.keys(calendar.months),
  ...Object.keys(calendar.weekdays),
  ...Object.keys(zones.fixed),
  ...Object.keys(zones.american),
  ...zones.ambiguous,
  ...[...labels.published, ...labels.updated].flatMap((label) => label.split(' ')),
  ...['a', 'ago', 'am', 'an', 'and', 'at', 'local', 'm', 'on', 'p', 'pm', 'time'],
  ...[
    'days',
    'day',
    'hour',
    'hours',
    'hrs',
    'min',
    'mins',
    'minute',
    'minutes',
    'week',
    'weeks',
    'month',
    'months',
    'year',
    'years',
  ],
])
/** A time alone ("10 p.m.") is a heading: there must be a zone, a label, a day or "ago" with it. */
const saysWhen = (words: readonly string[]): boolean =>
  words.every((word) => ofTime.has(word)) && words.some((word) => !/^(?:[ap]|[ap]?m|h)$/.test(word))

const hour = /\d[:.h]\d\d\b|\d ?[ap]\.?m\b|\b\d{4} (?:gmt|utc)\b|\bago$/i
const longestTime = 80

/**
 * Whether a line says nothing but a time of day, or a day without its year, in the words of a page: "Tue Mar 9, 2:14 AM
 * ET", "Posted: 8:52 AM EDT", "3 hours ago". Not one: "At 2:14 the bridge fell."
 */
export const isTimeLine = (text: string): boolean =>
  text.length <= longestTime &&
  hour.test(text) &&
  saysWhen(text.toLowerCase().match(/\p{L}+/gu) ?? []) &&
  readPublished(text) === null

const labelled = /\b(?:published|posted|updated|released|filed|issued)\b|\d[:.]\d\d\b/i
/** Whether the line above names the authors, be it with a role or a place: "Ana Duarte in Lagos". */
const namesAuthor = (previous: string, byline: readonly string[]): boolean =>
  byline.some((name) => previous.length <= name.length + 60 && previous.includes(name))

const revised = /^\W*(?:last )?(?:updated|modified|edited|revised)\b/i

/** A time whose day stands on the next line: "Posted: 8:52 AM EDT" over "August 16, 2002". A time alone fills no field. */
const timeLine = ({ text, next, header }: Sight): ReturnType<Recogniser> => {
  if (!isTimeLine(text)) return null
  const stated = header.publishedOn === null && isDateLine(next) ? readPublished(`${next} ${text}`) : null
  const dropped: readonly (readonly [number, number])[] = [[0, text.length]]
  return { header: stated ? { publishedOn: stated.on, publishedAt: stated.at } : {}, dropped }
}

/**
 * A line that says when the article appeared: "Published: Thu, November 02, 2017". Among the first lines of the body only
 * one that says so in words or by the hour, for teasers of other articles bear dates too.
 */
export const publishedLine: Recogniser = (sight) => {
  const { text, previous, header, late } = sight
  const stated = readDate(text)
  if (!stated) return timeLine(sight)
  if (late && !labelled.test(text) && !namesAuthor(previous, header.byline) && header.publishedOn === null) return null
  if (header.publishedOn !== null && !revised.test(previous)) return { header: {}, dropped: [[0, text.length]] }
  return { header: { publishedOn: stated.on, publishedAt: stated.at }, dropped: [] }
}

const minutes =
  /^\(?(?:(?:estimated )?read(?:ing)?(?: time)?:? )?(?:about |~ ?)?\d{1,3} ?-?min(?:ute)?s?\.?(?: read(?:ing time)?)?\)?$/i

export const isReadingTime = (text: string): boolean => text.length < 60 && minutes.test(text)

/** "3 min read", "Reading time: 4 minutes". */
export const readingTime: Recogniser = ({ text }) =>
  isReadingTime(text) ? { header: {}, dropped: [[0, text.length]] } : null
