import type { Header } from '../document.js'
import { isCaption } from './caption.js'
import { datelinePrefix } from './dateline.js'
import type { Finding, Recogniser } from './header.js'
import { isOutlet } from './names.js'
import { isSection } from './section.js'

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const key = (text: string): string => words(text).join(' ')

const signs = /\s*(?:\||::|»|«|•|:)\s*|\s+[-–—]\s+|^[-–—]\s+|\s+[-–—]$/
const bar = /\s+(?:\||::|»|«|•)\s+/
const dash = /\s+[-–—]\s+/

/**
 * Where a headline ends and the name of a site, a section or a topic begins: "Talks fail | The Daily Post", "Talks fail -
 * BBC News". After a dash only an outlet's name counts.
 */
const bodyEnd = (text: string): number => {
  if (text.length > 300) return text.length
  const barred = bar.exec(text)
  if (barred && words(text.slice(0, barred.index)).length >= 3 && words(text.slice(barred.index)).length <= 10)
    return barred.index
  let last = -1
  for (let found = dash.exec(text); found && last < text.length; found = dash.exec(text.slice(last + 1)))
    last += 1 + found.index
  return last > 0 && words(text.slice(0, last)).length >= 3 && isOutlet(text.slice(last).replace(dash, ''))
    ? last
    : text.length
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

const finalStop = /[.,:。！？；，]["”’')\]」』]*$/
const abbreviated = /\b(?:\p{L}\.){2,}$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|No)\.$/u
const longest = 24

/** Words that running text has and headlines leave out. */
const tellsTime =
  /\b(?:said|told|was|were|had|has|have|been|is|are|which|who|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|here|there|i|we|you|my|our)\b/i

const reported = /\b(?:said|told|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i

/** A headline that ends on a full stop: few words, none that tells of time, and the report itself behind it. */
const isStopped = (text: string, next: string): boolean => {
  if (!/[^.]\.["”’']*$/.test(text) || /[.!?]\s/.test(text.replace(/\b(?:\p{L}\.)+|\b[A-Z][a-z]{1,3}\.(?= )/gu, '')))
    return false
  const count = words(text).length
  if (count <= 20 && !reported.test(text) && datelinePrefix(next)?.sure) return true
  const articles = (text.match(/\b(?:the|an?)\b/gi) ?? []).length
  return (
    count <= 14 && articles <= 1 && !/["“”]/.test(text) && !tellsTime.test(text) && next.length >= text.length * 1.5
  )
}

/** Chinese and Japanese set no blanks between words. */
const ideographs = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u
const longestIdeographs = 60

/** Whether a line reads as a headline: short, and either without a full stop or in title case. */
export const looksLikeHeadline = (text: string, next: string): boolean => {
  const count = ideographs.test(text) && text.length <= longestIdeographs ? 2 : words(text).length
  if (count < 2 || count > longest || text.length > 220 || isCaption(text) || /^["“][^"”]+["”]?,? /.test(text))
    return false
  if (!finalStop.test(text) || abbreviated.test(text)) return true
  return !/[,:。！？；，]["”’')\]」』]*$/.test(text) && (isTitleCase(text) || isStopped(text, next))
}

/** The mark that an extractor set behind a headline, where it is no part of it. */
const withoutMark = (text: string): string =>
  /[^.][.;](["”’']?)$/.test(text) && !abbreviated.test(text) ? text.replace(/[.;](["”’']?)$/, '$1') : text

/** What stands behind the headline, part by part: an outlet, a section, or a topic that fills no field. */
const readTail = (text: string, end: number, header: Header): Finding => {
  const parts = text
    .slice(end)
    .split(signs)
    .filter((part) => part !== '')
  const outlet = header.outlet === null ? parts.find(isOutlet) : undefined
  const section = header.section === null ? parts.find((part) => part !== outlet && isSection(part)) : undefined
  const told = parts.every((part) => part === outlet || part === section)
  return {
    header: { ...(outlet === undefined ? {} : { outlet }), ...(section === undefined ? {} : { section }) },
    dropped: told ? [] : [[end, text.length]],
  }
}

const label = /^(?:title|headline)\s*:\s+/i

/** Where the headline starts: behind its label, or behind an outlet's name and a sign. */
const bodyStart = (text: string): number => {
  const labelled = label.exec(text)?.[0].length ?? 0
  const sign = /\s+[|–—-]\s+|:\s+/.exec(text.slice(0, 60))
  const before = sign ? text.slice(0, sign.index) : ''
  return sign && isOutlet(before) && words(text.slice(sign.index)).length >= 3 ? sign.index + sign[0].length : labelled
}

/** The first line of its kind on the page: "Talks fail over gas". Not one: "The talks failed, officials said on Monday." */
export const headline: Recogniser = ({ text, next, header }) => {
  if (header.headline !== null || !looksLikeHeadline(text, next)) return null
  const start = bodyStart(text)
  const end = start + bodyEnd(text.slice(start))
  const head = start > 0 ? readTail(text.slice(0, start), 0, header) : { header: {}, dropped: [] }
  const tail = readTail(text, end, { ...header, ...head.header })
  const found = withoutMark(text.slice(start, end).trimEnd())
  if (!/[\p{L}\p{N}]/u.test(found)) return null
  return {
    header: { headline: found, ...head.header, ...tail.header },
    dropped: [...head.dropped, ...tail.dropped],
  }
}

const initial = /[\p{L}\p{N}]/u
/** The letter or digit that a text begins with, in lower case. */
const initialOf = (text: string): string => initial.exec(text)?.[0].toLowerCase()[0] ?? ''

/** A site's name is no longer. */
const longestSite = 80

/**
 * The headline again, word by word, with or without the name of the site. Where only the first printing has something
 * behind a dash, that is the site: "Talks fail - Coast Today", then "Talks fail".
 */
export const repeatedHeadline: Recogniser = ({ text, header }) => {
  if (header.headline === null || Math.abs(text.length - header.headline.length) > longestSite) return null
  const site = header.headline.startsWith(text)
    ? /^\s+[|–—-]\s+(\S+(?: \S+){0,3})$/u.exec(header.headline.slice(text.length))
    : null
  if (site) return { header: { headline: text, ...(header.outlet === null ? { outlet: site[1]! } : {}) }, dropped: [] }
  const first = initialOf(text)
  const other = initialOf(header.headline)
  if (first !== other && first !== '' && other !== '') return null
  const known = key(header.headline)
  if (key(text) === known) return { header: {}, dropped: [[0, text.length]] }
  const end = bodyEnd(text)
  if (key(text.slice(0, end)) !== known) return null
  return { header: readTail(text, end, header).header, dropped: [[0, text.length]] }
}
