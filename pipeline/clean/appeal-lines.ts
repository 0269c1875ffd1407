import little from '../rules/little-words.json' with { type: 'json' }
import { hintOfSigns, seek, seekWords } from './glance.js'
import type { LineStructure } from './line-structures.js'
import { isCapitals, isCommand, isFurniture, type Look, mayHoldFurniture, quoted } from './look.js'

const you = seekWords(['you', 'your'], 'i')
const consent =
  /^(?:\w+ )?(?:by|when you) (?:sign|enter|subscrib|click|continu|submit|register|provid|creat|tick|check)\w*\b/i
const longestConsent = 160
const longestOffer = 60

/** "By signing up you agree to our terms": words that ask for consent, and offers to fill the reader's inbox. */
export const consentLine: LineStructure = (look) => {
  const { text, count, inGroups } = look
  if (count > longestConsent || !you(look)) return false
  if (count <= longestOffer && /\byour inbox\b/i.test(text)) return true
  const asks = inGroups('policy', 'account', 'mail')
  return (consent.test(text) && asks > 0) || (inGroups('mail') > 1 && inGroups('policy') > 1 && asks >= count * 0.1)
}

const reporting = seekWords(['said', 'says', 'told', 'added', 'according', 'wrote', 'asked'])
/** Whether a line is from a report: it tells what somebody said. */
const reports = (look: Look): boolean => quoted(look) || reporting(look)

const trades = ['account', 'advertising', 'comment', 'mail', 'media', 'social', 'support'] as const
const ours = /\b(?:us|our|your|here|now)\b/i
const tradesFirst = /^(?:follow|subscribe|share|like|comment|download|listen|watch|email|donate|support)\b/i
const polite = /^(?:please|thanks for|thank you for)\b/i
const longestCommand = 16

/**
 * A short command with a word of the trade: "Follow us on Facebook", "Please enter your email address", "GET OUR APP". Not
 * one: "Follow the money".
 */
export const commandLine: LineStructure = (look) => {
  const { text, count, ending, inGroups } = look
  if (count > longestCommand || count < 2 || !mayHoldFurniture(look)) return false
  const asks = polite.test(text)
  if (!(asks || isCommand(look)) || ending === 'quote' || text.includes('<') || reports(look)) return false
  const words = inGroups(...trades) - (tradesFirst.test(text) ? 1 : 0)
  return (
    words >= 2 ||
    ((asks || isCapitals(look)) && words > 0) ||
    (ours.test(text) && words + (tradesFirst.test(text) ? 1 : 0) > 0)
  )
}

const between: ReadonlySet<string> = new Set(little.betweenTrade)
const longestTrade = 6

/** A few words, all of the trade or between such words: "View gallery in fullscreen", "Send this article to the editor". */
export const tradeLine: LineStructure = (look) => {
  const { count, ending, words, inGroups } = look
  if (count < 2 || count > longestTrade || ending !== 'none' || !mayHoldFurniture(look)) return false
  const list = words()
  const known = list.filter(isFurniture)
  const enough = known.length >= 2 || inGroups('mail') > 0
  return enough && list.every((word) => isFurniture(word) || between.has(word))
}

const contact =
  /\b(?:(?:can|may) be (?:reached|contacted)|reach (?:him|her|them|us|me)|contact (?:him|her|them|us|me|the (?:author|reporter|writer))|email (?:him|her|them|us|me)|(?:send|email) (?:tips|comments|questions|letters|feedback|your))\b/i
const address = seek(hintOfSigns('@'), /[\w.]@[\w-]+\.[a-z]|@\w{3,}/i)
const longestContact = 45

const contactLabel = /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries|tel|phone|telephone|e-?mail|fax)\s*:\s*\S/i
const longestLabelled = 12

/** How to write to the author or to whom a notice is by: "Jane Doe can be reached at jane@example.com", "Contact: Press office". */
export const contactLine: LineStructure = (look) => {
  const { text, count, ending } = look
  return (
    (count <= longestLabelled && ending !== 'stop' && ending !== 'quote' && contactLabel.test(text)) ||
    (count <= longestContact && address(look) && contact.test(text) && !quoted(look))
  )
}

const product =
  /^(?:get|download|install|try|open) (?:(?:the|our|this) (?:\p{L}+ ){0,3}|(?:\p{L}+ ){1,3})(?:apps?|newsletters?|podcasts?|headlines)(?: on your \p{L}+)?\W*$/iu

/** "Get the Herald app". */
export const productLine: LineStructure = ({ text, count }) => count <= 7 && product.test(text)
