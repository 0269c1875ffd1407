import type { Header, PageNode } from '../document.js'
import { bylineLine } from './byline.js'
import { publishedLine } from './date-line.js'
import type { Finding, Recogniser } from './header.js'
import { readNames } from './names.js'
import type { PageLine } from './page-shape.js'

/** Blocks before and behind the first one that is kept among which the header may stand. */
const BEFORE = 25
const BEHIND = 4
/** Blocks under the last one that is kept: an author or a date may stand there too. */
const FOOT = 8
/** Elements around a block whose labels are read. */
const LEVELS = 4
const longestLine = 160

const ofAuthors = /author|byline|\bby\b|writer|contributor|creator/i
const ofDates = /date|time|publish|posted|meta/i

/** The day of a revision stands for the day of publication only where no other is told. */
const revised = /^\W*(?:last |article )?(?:updated|modified|edited|revised|reviewed)\b(?!.*\bpublished\b)/i
const saysSo = /\b(?:published|posted|written|first)\b/i

const labelOver = (nodes: readonly PageNode[], start: number): string => {
  let label = ''
  for (let node = start, step = 0; node >= 0 && step < LEVELS; node = nodes[node]!.parent, step++)
    label += ` ${nodes[node]!.label}`
  return label
}

/** Whom a block names that is labelled as the byline; what stands behind the names is a role. */
const labelledNames = (text: string): readonly string[] => {
  const read = readNames(text, 0)
  const rest = read === null ? text : text.slice(read.end)
  return read !== null && (rest.trim() === '' || /^\s*[,|•·–—(]/.test(rest)) ? read.names : []
}

const empty: Header = {
  url: null,
  outlet: null,
  headline: null,
  byline: [],
  section: null,
  dateline: null,
  publishedOn: null,
  publishedAt: null,
}

/**
 * Authors and day of publication where a page shows them among what is no part of the article: above its first lines, right
 * beside them or under the last, in so many words or under a label that says so.
 *
 * @param isKept by block
 */
export const readPageHeader = (
  lines: readonly PageLine[],
  nodes: readonly PageNode[],
  isKept: (block: number) => boolean,
): Partial<Header> => {
  const first = lines.findIndex((_, i) => isKept(i))
  const last = lines.findLastIndex((_, i) => isKept(i))
  let byline: readonly string[] = []
  let stated: Partial<Header> = {}
  let revision: Partial<Header> | null = null
  const read = (i: number): void => {
    const { text, block } = lines[i]!
    if (text.length > longestLine || isKept(i)) return
    const finding = (recogniser: Recogniser): Finding | null =>
      recogniser({ text, previous: '', next: '', header: empty, late: false })
    const label = labelOver(nodes, block.node)
    if (byline.length === 0)
      byline = finding(bylineLine)?.header.byline ?? (ofAuthors.test(label) ? labelledNames(text) : [])
    if (stated.publishedOn) return
    const dated = finding(publishedLine)?.header
    if (!dated?.publishedOn) return
    if (ofDates.test(label) || (i < first ? i >= first - BEFORE / 2 : saysSo.test(text)))
      if (revised.test(text)) revision ??= dated
      else stated = dated
  }
  for (let i = Math.max(0, first - BEFORE); i < Math.min(lines.length, first + BEHIND); i++) read(i)
  for (let i = Math.max(0, last); i < Math.min(lines.length, last + FOOT); i++) read(i)
  if (!stated.publishedOn && revision !== null) stated = revision
  return {
    ...(byline.length === 0 ? {} : { byline }),
    ...(stated.publishedOn ? { publishedOn: stated.publishedOn, publishedAt: stated.publishedAt ?? null } : {}),
  }
}
