import type { Recogniser } from './header.js'

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const key = (text: string): string => words(text).join(' ')

const siteTail =
  /\s+[|]\s+[^|]{1,40}$|\s+[-–—:]{1,2}\s+(?:[\w.']+\s){0,3}(?:News|Times|Post|Herald|Guardian|Journal|Tribune|Today|Telegraph|Reuters|BBC|CNN|AFP|Online|Daily|Agency|TV|\w+\.(?:com|net|org))$/

/** The length of a headline without a site's or a topic's name behind a bar: "Talks fail | The Daily Post". */
const withoutSite = (text: string): number => {
  const tail = siteTail.exec(text.length > 300 ? '' : text)
  return tail && words(text.slice(0, tail.index)).length >= 3 ? tail.index : text.length
}

/** Little words that headlines write small. */
const small =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|nor|of|off|on|or|out|over|per|so|than|that|the|to|up|via|vs|was|are|with|without|after|amid|before|against|be|it|its|his|her|their|not|more)$/i

/** Whether most words are written with a capital, as titles are. */
const isTitleCase = (text: string): boolean => {
  const long = text.split(' ').filter((word) => /^[“"‘'(]?\p{L}/u.test(word) && !small.test(word))
  const capital = long.filter((word) => /^[“"‘'(]?\p{Lu}/u.test(word))
  return long.length >= 3 && capital.length >= long.length * 0.8
}

const finalStop = /[.;,:]["”’')\]]*$/
const longest = 30

/** Whether a line reads as a headline: short, and either without a full stop or in title case. */
export const looksLikeHeadline = (text: string): boolean => {
  const count = words(text).length
  if (count < 2 || count > longest || text.length > 220) return false
  return !finalStop.test(text) || (isTitleCase(text) && !/["”]\.?$/.test(text))
}

/** The first line of its kind on the page. */
export const headline: Recogniser = ({ text, header }) => {
  if (header.headline !== null || !looksLikeHeadline(text)) return null
  const length = withoutSite(text)
  const written = text.slice(0, length).trimEnd()
  const title =
    /[^.]\.$/.test(written) && !/\b(?:\p{L}\.){2}$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|No)\.$/u.test(written)
      ? written.slice(0, -1)
      : written
  return { header: { headline: title }, dropped: length < text.length ? [[length, text.length]] : [] }
}

/** The headline again, word by word. */
export const repeatedHeadline: Recogniser = ({ text, header }) =>
  header.headline !== null &&
  text.length < 400 &&
  key(text) !== '' &&
  (key(text) === key(header.headline) || key(text.slice(0, withoutSite(text))) === key(header.headline))
    ? { header: {}, dropped: [[0, text.length]] }
    : null
