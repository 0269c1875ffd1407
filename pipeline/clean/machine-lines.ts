import { isReadingTime, isTimeLine } from './date-line.js'
import { hintOfSigns, seek } from './glance.js'
import type { LineStructure } from './line-structures.js'

/** Where a line is longer, only so much of it is read. */
const window = 600

const addressOnly =
  /^(?:[a-z ]{2,12}: ?)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,}|(?:[a-z0-9-]+\.)+(?:com|org|net)(?:\/\S*)?)$/i
/** An address has no blank from here on: only a word and a colon may stand before it. */
const lastBlank = 14
const template = seek(hintOfSigns('{}<='), /\{\{|\}\}|\$\{|<\/?[a-z]+[ >]|="[^"]{0,200}"[^"]*="/)
const serial = /^\d{6,}$/

/** A line that is an address or a stretch of the page's code, and nothing for a reader: "www.example.com", "{{ title }}". */
export const machineLine: LineStructure = ({ text, hints, ending }) =>
  (text.length < window && !text.includes(' ', lastBlank) && (addressOnly.test(text) || serial.test(text))) ||
  (ending !== 'stop' && template({ text: text.slice(0, window), hints }))

const tags =
  /^(?:tags?|tagged(?: with| as)?|filed under|published (?:under|in)|posted in|(?:newspaper )?sections?|related search(?:es)?|topics?|keywords|categor(?:y|ies)|labels|in this article|related topics|read more about)\s*:\s*\S/i
const longestTags = 200

/** The tags of a page: "Tags: harbour, strike", "Filed under: Business". */
export const tagLine: LineStructure = ({ text, ending }) =>
  text.length <= longestTags && ending !== 'stop' && ending !== 'quote' && tags.test(text)

const written = /[\p{L}\p{N}]/u
const ends = /^\W*ends?\W*$/i
const longestSeparator = 80

/** A line of signs, and the word that closes a dispatch: "***", "[ENDS]". */
export const separator: LineStructure = ({ text }) =>
  text.length <= longestSeparator && (!written.test(text) || ends.test(text))

const counted = 'views?|shares?|comments?|likes?|reads?|replies|responses|votes?|retweets?|followers|reactions'
const counter = new RegExp(
  `^(?:\\d{1,2} ?(?:/|of) ?\\d{1,2}|(?:post |page |total )?(?:${counted})\\s*:?\\s*[\\d.,]+[km]?|[\\d.,]+[km]? (?:${counted}))$`,
  'i',
)

/** What the page counts: "Views: 1,234", "12 comments", "3 min read", "1/5", "Updated 2 years ago". */
export const counterLine: LineStructure = ({ text, count }) =>
  count <= 6 && (counter.test(text) || isReadingTime(text) || (/\bago$/i.test(text) && isTimeLine(text)))
