import { hintOfWords } from './glance.js'

/**
 * Where a line's second printing starts, when the line is one text printed twice; else null. "A on Monday. A on Monday."
 */
export const captionTwice = (text: string): number | null => {
  if (text.length < 21 || text.length % 2 === 0) return null
  const middle = (text.length - 1) / 2
  return text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1) ? middle + 1 : null
}

const agency = `(?:AFP|AP|EPA|Reuters|Getty|PA|Xinhua|TASS|Sputnik|IRNA|Alamy|Shutterstock|Anadolu|Bloomberg|Zuma)`
const kind = '(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Pp]hotograph|[Ff]ile|FILE|[Cc]ourtesy)'
const credit = new RegExp(
  `[([]${kind}\\b[^()\\[\\]]{0,80}[)\\]]\\.?$|\\((?:[^()]{0,60}\\b${agency}\\b[^().]{0,40}|\\p{Lu}[\\p{L}.]+ \\p{Lu}[\\p{L}.]+ ?/[^()]{2,40})\\)\\.?$`,
  'u',
)
const label = '(?:photo(?:graph)?|picture|image|credits?|pic|file photo)s?(?: ?: ?| by | courtesy )[^.]{2,80}\\.?$'
const labelInside = new RegExp(`[\\s.]${label}`, 'i')
const labelFirst = new RegExp(`^${label}`, 'i')
/** One of these is in every such label and opening. */
const labelHint = hintOfWords(
  ['photo', 'photograph', 'picture', 'image', 'credit', 'pic', 'caption'].flatMap((word) => [word, `${word}s`]),
)
const opening =
  /^(?:photo|picture|image|caption|file photo|in this (?:photo|picture|image|file photo))\b[^.]{0,40}[:,]/i

/** How much of a paragraph's end may be the credit of a picture. */
const window = 160
const longest = 500

/** Whether a line ends on a bracket, but for a full stop. */
const closes = (text: string): boolean => {
  const last = text.at(text.endsWith('.') ? -2 : -1)
  return last === ')' || last === ']'
}

/**
 * Whether a line is the caption of a picture, by its credit: "The port at dawn (Photo: AFP)", "Photo: Jane Doe / AFP".
 *
 * @param hints of the line, where they are known
 */
export const isCaption = (text: string, hints = -1): boolean => {
  if (text.length > longest) return false
  const end = text.slice(-window)
  const labelled = (hints & labelHint) !== 0
  return (
    (labelled && (opening.test(text) || labelInside.test(end))) ||
    // The window may cut a word so that it begins with a label.
    ((labelled || text.length > window) && labelFirst.test(end)) ||
    (closes(end) && credit.test(end))
  )
}
