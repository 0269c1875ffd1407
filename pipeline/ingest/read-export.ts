import type { Header } from '../document.js'
import { asNames } from './fields.js'
import { readInstant } from './instant.js'

/** What an archive's export says of one article, and its text. */
export interface Exported {
  readonly text: string
  readonly known: Partial<Header>
  readonly sourceId: string | null
}

type Field = keyof Header | 'text' | 'id' | 'skip'

/** Labels that stand before a value on a line of its own: Nexis in capitals, ProQuest in small letters, Factiva by two letters. */
const labels: Readonly<Record<string, Field>> = {
  HEADLINE: 'headline',
  TITLE: 'headline',
  BYLINE: 'byline',
  SECTION: 'section',
  LENGTH: 'skip',
  DATELINE: 'dateline',
  BODY: 'text',
  'LOAD-DATE': 'skip',
  LANGUAGE: 'skip',
  'PUBLICATION-TYPE': 'skip',
  GRAPHIC: 'skip',
  HIGHLIGHT: 'skip',
  SERIES: 'skip',
  'DOCUMENT-TYPE': 'skip',
  SUBJECT: 'skip',
  CLASSIFICATION: 'skip',
  'JOURNAL-CODE': 'skip',
  'ACC-NO': 'id',
  COPYRIGHT: 'skip',
  'FULL TEXT': 'text',
  ABSTRACT: 'skip',
  AUTHOR: 'byline',
  'PUBLICATION TITLE': 'outlet',
  'PUBLICATION DATE': 'publishedOn',
  'PUBLICATION INFO': 'skip',
  'PROQUEST DOCUMENT ID': 'id',
  'DOCUMENT URL': 'url',
  'LAST UPDATED': 'skip',
  DATABASE: 'skip',
  PAGES: 'skip',
  'FIRST PAGE': 'skip',
  PUBLISHER: 'skip',
  'PLACE OF PUBLICATION': 'skip',
  'COUNTRY OF PUBLICATION': 'skip',
  ISSN: 'skip',
  'SOURCE TYPE': 'skip',
  'LANGUAGE OF PUBLICATION': 'skip',
  'DOCUMENT TYPE': 'skip',
  LINKS: 'skip',
  'PUBLICATION YEAR': 'skip',
  'PUBLICATION SUBJECT': 'skip',
  LOCATION: 'skip',
  PEOPLE: 'skip',
  COMPANY: 'skip',
  VOLUME: 'skip',
  ISSUE: 'skip',
}
const factiva: Readonly<Record<string, Field>> = {
  HD: 'headline',
  BY: 'byline',
  WC: 'skip',
  PD: 'publishedOn',
  ET: 'skip',
  SN: 'outlet',
  SC: 'skip',
  ED: 'skip',
  PG: 'skip',
  LA: 'skip',
  CY: 'skip',
  LP: 'text',
  TD: 'text',
  CO: 'skip',
  IN: 'skip',
  NS: 'skip',
  RE: 'skip',
  PUB: 'skip',
  AN: 'id',
  SE: 'section',
  CR: 'skip',
  CLM: 'skip',
  RF: 'skip',
  IPD: 'skip',
  IPC: 'skip',
}

const labelled = /^([A-Z][A-Za-z-]*(?: [A-Za-z]+){0,3}):[ \t]*(.*)$/
const coded = /^([A-Z]{2,3})(?:[ \t]{2,}(.*)|[ \t]*)$/

const readLabel = (line: string, isFactiva: boolean): { readonly field: Field; readonly rest: string } | null => {
  // Newer exports of Nexis set this over the body, alone on its line.
  if (line.trim() === 'Body') return { field: 'text', rest: '' }
  const found = labelled.exec(line)
  const field = found && Object.hasOwn(labels, found[1]!.toUpperCase()) ? labels[found[1]!.toUpperCase()] : undefined
  // "Subject: …" within a text is no label: those of Nexis stand in capitals, those of ProQuest are never in the body.
  if (found && field !== undefined) return { field, rest: found[2]! }
  const code = isFactiva ? coded.exec(line) : null
  const known = code && Object.hasOwn(factiva, code[1]!) ? factiva[code[1]!] : undefined
  return code && known !== undefined ? { field: known, rest: code[2] ?? '' } : null
}

/** "Brook, Ada; Berg, Odd" is how ProQuest writes names; others write them as they are read. */
const authorsIn = (text: string): readonly string[] =>
  /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. -]+(?:;|$)/u.test(text)
    ? text.split(/\s*;\s*/).map((name) => name.split(/,\s*/).reverse().join(' ').trim())
    : asNames(text)

/** The labels of Factiva are two capitals: three of them are no chance. */
const isFactivaPage = (lines: readonly string[]): boolean =>
  lines.filter((line) => /^(?:HD|WC|PD|SN|LP|TD)(?:\s|$)/.test(line)).length >= 3

/**
 * Reads one article of a text export: labelled lines fill the header, what follows the label of the body (or, where there is none, the
 * label `LENGTH`) is the text.
 */
export const readExport = (raw: string): Exported => {
  const lines = raw.split(/\r\n|\r|\n/)
  const isFactiva = isFactivaPage(lines)
  const values: Partial<Record<Field, string[]>> = {}
  const head: string[] = []
  const text: string[] = []
  const hasBodyLabel = lines.some((line) => readLabel(line, isFactiva)?.field === 'text')
  let field: Field | null = null
  let hasBegun = false
  for (const line of lines) {
    const label = readLabel(line, isFactiva)
    if (label !== null && !(hasBegun && label.field === 'skip' && /[a-z]/.test(line.split(':')[0]!) && !hasBodyLabel)) {
      field = label.field
      if (field === 'text') hasBegun = true
      const ours = values[field] ?? []
      values[field] = ours
      if (field === 'text') text.push(label.rest)
      else ours.push(label.rest)
      // Nexis has no label over the body: it begins after the length.
      if (!hasBodyLabel && /^LENGTH:/i.test(line)) hasBegun = true
      continue
    }
    if (line.trim() === '') {
      if (field !== 'text') field = hasBegun && !hasBodyLabel ? 'text' : null
      if (field === 'text') text.push('')
    } else if (field === 'text') text.push(line)
    else if (field !== null) values[field]!.push(line)
    else head.push(line)
  }
  const value = (of: Field): string | null => values[of]?.join(' ').replace(/\s+/g, ' ').trim() || null
  const copyrightAt = head.findIndex((line) => /^\s*Copyright\b/i.test(line))
  const titles = (copyrightAt < 0 ? head : head.slice(0, copyrightAt)).map((line) => line.trim())
  const date =
    readInstant(value('publishedOn')) ?? head.map((line) => readInstant(line.trim())).find((one) => one?.day) ?? null
  const outlet =
    value('outlet') ??
    titles.find((line) => line.length <= 80 && readInstant(line) === null && titles.length > 1 && line !== titles[0]) ??
    null
  const headline = value('headline') ?? (hasBegun ? (titles[0] ?? null) : null)
  const byline = authorsIn(value('byline') ?? '')
  const body = hasBegun
    ? text
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : ''
  const url = value('url')
  return {
    text: body === '' ? raw : body,
    known: {
      ...(headline === null ? {} : { headline }),
      ...(byline.length === 0 ? {} : { byline }),
      ...(outlet === null || body === '' ? {} : { outlet }),
      ...(value('section') === null ? {} : { section: value('section') }),
      ...(value('dateline') === null ? {} : { dateline: value('dateline') }),
      ...(url === null ? {} : { url }),
      ...(date === null ? {} : { publishedOn: date.day, publishedAt: date.at }),
    },
    sourceId: value('id'),
  }
}
