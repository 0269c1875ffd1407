import bylines from '../rules/byline-words.json' with { type: 'json' }
import credits from '../rules/picture-credits.json' with { type: 'json' }
import { isReadingTime, isTimeLine } from './date-line.js'
import { isFurniture, type Look } from './look.js'

/** Whether a line is one kind of furniture, by itself. */
type LineStructure = (look: Look) => boolean

/** Where a line is longer, only so much of it is read. */
const window = 600

const addressOnly =
  /^(?:[a-z ]{2,12}: ?)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,}|(?:[a-z0-9-]+\.)+(?:com|org|net)(?:\/\S*)?)$/i
const template = /\{\{|\}\}|\$\{|<\/?[a-z]+[ >]|="[^"]{0,200}"[^"]*="/
const serial = /^\d{6,}$/

/** A line that is an address or a stretch of the page's code, and nothing for a reader: "www.example.com", "{{ title }}". */
const machineLine: LineStructure = ({ text, ending }) =>
  (text.length < window && (addressOnly.test(text) || serial.test(text))) ||
  (ending !== 'stop' && template.test(text.slice(0, window)))

const owners: ReadonlySet<string> = new Set(credits.owners)
const labels: ReadonlySet<string> = new Set(credits.labels)
const longestCredit = 80

const pictureLabel = new RegExp(`^\\W*(?:${credits.labels.join('|')})s?\\s*[:|–—-]\\s*`, 'i')
const namesOnly = /^(?:\p{Lu}[\p{L}.'’-]*|of|the|for|via|[/,&]|and| )+\W*$/u
const longestNames = 50

/** "Photo: Jane Doe". Not one: "Photos: the storm from above". */
const namesPhotographer = (text: string): boolean => {
  const label = pictureLabel.exec(text)?.[0] ?? ''
  const rest = text.slice(label.length)
  return label !== '' && rest.length <= longestNames && namesOnly.test(rest)
}

/** A line that only says whose picture was here: "(AFP)", "Photo: Getty Images / Reuters", "Photo: Jane Doe". */
const creditLine: LineStructure = ({ text, count }) => {
  if (text.length > longestCredit) return false
  if (count <= 7 && namesPhotographer(text)) return true
  const parts = text
    .toLowerCase()
    .replace(/^[-–—\s]+/, '')
    .split(/\s*[()[\]:|/,;©]\s*|\s+-\s+|\s+via\s+/)
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => part !== '')
  return parts.some((part) => owners.has(part)) && parts.every((part) => owners.has(part) || labels.has(part))
}

const you = /\byour?\b/i
const consent =
  /^(?:\w+ )?(?:by|when you) (?:sign|enter|subscrib|click|continu|submit|register|provid|creat|tick|check)\w*\b/i
const longestConsent = 160
const longestOffer = 60

/** "By signing up you agree to our terms": words that ask for consent, and offers to fill the reader's inbox. */
const consentLine: LineStructure = ({ text, count, inGroup }) => {
  if (count > longestConsent || !you.test(text)) return false
  if (count <= longestOffer && /\byour inbox\b/i.test(text)) return true
  const asks = inGroup('policy') + inGroup('account') + inGroup('mail')
  return (consent.test(text) && asks > 0) || (inGroup('mail') > 1 && inGroup('policy') > 1 && asks >= count * 0.1)
}

/** Marks of a report: it tells what somebody said. */
const reports = /["“”]|\b(?:said|says|told|added|according|wrote|asked)\b/

const trades = ['account', 'advertising', 'comment', 'mail', 'media', 'social', 'support'] as const
const ours = /\b(?:us|our|your|here|now)\b/i
const tradesFirst = /^(?:follow|subscribe|share|like|comment|download|listen|watch|email|donate|support)\b/i
const polite = /^(?:please|thanks for|thank you for)\b/i
const longestCommand = 16

/**
 * A short command with a word of the trade: "Follow us on Facebook", "Please enter your email address", "GET OUR APP". Not
 * one: "Follow the money".
 */
const commandLine: LineStructure = ({ text, count, isCommand, isCapitals, ending, inGroup }) => {
  const asks = polite.test(text)
  if (!(isCommand || asks) || count > longestCommand || count < 2) return false
  if (ending === 'quote' || text.includes('<') || reports.test(text)) return false
  const words = trades.reduce((sum, group) => sum + inGroup(group), 0) - (tradesFirst.test(text) ? 1 : 0)
  return (
    words >= 2 ||
    ((asks || isCapitals) && words > 0) ||
    (ours.test(text) && words + (tradesFirst.test(text) ? 1 : 0) > 0)
  )
}

const between: ReadonlySet<string> = new Set([
  'a',
  'after',
  'and',
  'for',
  'free',
  'full',
  'in',
  'of',
  'on',
  'our',
  'the',
  'this',
  'to',
  'up',
  'weekly',
  'daily',
  'your',
])
const longestTrade = 6

/** A few words, all of the trade or between such words: "View gallery in fullscreen", "Send this article to the editor". */
const tradeLine: LineStructure = ({ count, ending, words, inGroup }) => {
  if (count < 2 || count > longestTrade || ending !== 'none') return false
  const list = words()
  const known = list.filter(isFurniture)
  const enough = known.length >= 2 || inGroup('mail') > 0
  return enough && list.every((word) => isFurniture(word) || between.has(word))
}

const toReader = /\b(?:you|your|our|us|we|here|now|free)\b/i
const longestAppeal = 80
const pleas = /\bsmall favou?r to ask\b|\bmillions (?:of readers )?(?:are turning|have turned) to us\b/i
const appealWords = ['account', 'mail', 'media', 'policy', 'social', 'support'] as const

/**
 * An appeal to the reader, thick with words of the trade: "Start each day with our free newsletter, delivered by email".
 * Not one: a report on newsletters, which tells what somebody said.
 */
const appealLine: LineStructure = ({ text, count, inGroup }) => {
  if (count < 4 || count > longestAppeal || reports.test(text) || !toReader.test(text)) return false
  const words = appealWords.reduce((sum, group) => sum + inGroup(group), 0)
  if (pleas.test(text)) return true
  return words >= 3 ? words >= count * 0.12 : words === 2 && count <= 16 && inGroup('mail') > 0
}

const tags =
  /^(?:tags?|tagged(?: with| as)?|filed under|published (?:under|in)|posted in|(?:newspaper )?sections?|related search(?:es)?|topics?|keywords|categor(?:y|ies)|labels|in this article|related topics|read more about)\s*:\s*\S/i
const longestTags = 200

/** The tags of a page: "Tags: harbour, strike", "Filed under: Business". */
const tagLine: LineStructure = ({ text, ending }) =>
  text.length <= longestTags && ending !== 'stop' && ending !== 'quote' && tags.test(text)

const contact =
  /\b(?:(?:can|may) be (?:reached|contacted)|reach (?:him|her|them|us|me)|contact (?:him|her|them|us|me|the (?:author|reporter|writer))|email (?:him|her|them|us|me)|(?:send|email) (?:tips|comments|questions|letters|feedback|your))\b/i
const address = /[\w.]@[\w-]+\.[a-z]|@\w{3,}/i
const longestContact = 45

const contactLabel = /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries|tel|phone|telephone|e-?mail|fax)\s*:\s*\S/i
const longestLabelled = 12

/** How to write to the author or to whom a notice is by: "Jane Doe can be reached at jane@example.com", "Contact: Press office". */
const contactLine: LineStructure = ({ text, count, ending }) =>
  (count <= longestLabelled && ending !== 'stop' && ending !== 'quote' && contactLabel.test(text)) ||
  (count <= longestContact && address.test(text) && contact.test(text) && !/["“”]/.test(text))

const written = /[\p{L}\p{N}]/u
const ends = /^\W*ends?\W*$/i
const longestSeparator = 80

/** A line of signs, and the word that closes a dispatch: "***", "[ENDS]". */
const separator: LineStructure = ({ text }) =>
  text.length <= longestSeparator && (!written.test(text) || ends.test(text))

const counted = 'views?|shares?|comments?|likes?|reads?|replies|responses|votes?|retweets?|followers|reactions'
const counter = new RegExp(
  `^(?:\\d{1,2} ?(?:/|of) ?\\d{1,2}|(?:post |page |total )?(?:${counted})\\s*:?\\s*[\\d.,]+[km]?|[\\d.,]+[km]? (?:${counted}))$`,
  'i',
)

/** What the page counts: "Views: 1,234", "12 comments", "3 min read", "1/5", "Updated 2 years ago". */
const counterLine: LineStructure = ({ text, count }) =>
  count <= 6 && (counter.test(text) || isReadingTime(text) || (/\bago$/i.test(text) && isTimeLine(text)))

const staff =
  /^\W*(?:(?:additional )?reporting|writing|editing|compiled|edited|produced|translated) by \p{Lu}|^\W*with (?:files|reporting|inputs?|agency inputs|additional reporting) (?:from|by) \p{Lu}?|^\W*edit(?:or|ed|ing): ?\p{Lu}/iu
const contributed = /\bcontributed (?:reporting|to this (?:report|story|article|piece|post))\W*$/i
const longestEnd = 60
const origin =
  /^\W*(?:this (?:article|story|post|piece) )?(?:was )?(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by) [^\d]{3,60}$/i
const feed = /^The post .{5,200} (?:appeared first|first appeared) on \p{Lu}/u
const longestCreditLine = 40

const creditWords: ReadonlySet<string> = new Set(bylines.credit)
const creditVerbs: ReadonlySet<string> = new Set(bylines.creditVerbs)
/** A verb of such a credit, to pass by most lines at once. */
const credited = /(?:compil|contribut|edit|produc|report|translat)(?:ed|ing|ion)\b|\bwrote\b|\bwriting\b/
const fullName = /(?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’.-]+/u

/**
 * Names, places and the words of such credits, nothing else: "CNN's Jane Doe reported from Rome, John Smith wrote in
 * London." Not one: "Jane Doe reported the theft."
 */
const isAllCredit = (text: string): boolean => {
  if (!credited.test(text)) return false
  const small = text.replace(/['’]s\b/g, '').match(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []
  return (
    small.some((word) => creditVerbs.has(word)) && small.every((word) => creditWords.has(word)) && fullName.test(text)
  )
}

/** Who else worked on the report, and where it stood first: "Reporting by Jane Doe", "Jane Doe contributed to this report". */
const staffCredit: LineStructure = ({ text, count }) =>
  count <= longestCreditLine &&
  !/["“”]/.test(text) &&
  (staff.test(text) ||
    contributed.test(text.slice(-longestEnd)) ||
    isAllCredit(text) ||
    feed.test(text) ||
    (count <= 12 && origin.test(text)))

const notice = /^(?:[Cc]opyright|COPYRIGHT|©)\W+(?:by )?(?:the )?\p{Lu}/u
const longestNotice = 12

/** "Copyright The Herald.", "Copyright: AP. All rights reserved". Not one: "Copyright reform passes in parliament". */
const copyrightLine: LineStructure = ({ text, count }) =>
  count <= longestNotice && notice.test(text) && (/all rights/i.test(text) || (count <= 6 && /\.$/.test(text)))

const product =
  /^(?:get|download|install|try|open) (?:(?:the|our|this) (?:\p{L}+ ){0,3}|(?:\p{L}+ ){1,3})(?:apps?|newsletters?|podcasts?|headlines)(?: on your \p{L}+)?\W*$/iu

/** "Get the Herald app". */
const productLine: LineStructure = ({ text, count }) => count <= 7 && product.test(text)

const length = /\S \(?\d{1,2}:\d\d\)?$/
const longestTitle = 14

/** The title of a clip, with how long it is: "Minister leaves talks 01:22". Not one: "The talks resume at 14:30". */
const clipLine: LineStructure = ({ text, count, isDate }) =>
  count > 2 &&
  !isDate &&
  count <= longestTitle &&
  length.test(text) &&
  !/\b(?:at|from|to|by|until|of|and|before|after) \(?\d{1,2}:\d\d\)?$/i.test(text) &&
  !isTimeLine(text)

/** Lines that are furniture wherever they stand. In order: the first that knows a line gives the rule its name. */
export const lineStructures = {
  separator,
  'counter-line': counterLine,
  'staff-credit': staffCredit,
  'machine-line': machineLine,
  'credit-line': creditLine,
  'consent-line': consentLine,
  'command-line': commandLine,
  'trade-line': tradeLine,
  'appeal-line': appealLine,
  'tag-line': tagLine,
  'contact-line': contactLine,
  'copyright-line': copyrightLine,
  'product-line': productLine,
  'clip-line': clipLine,
} satisfies Record<string, LineStructure>
