import { type Document, slice } from '../../pipeline/document.js'

const headerLines = ({ header, encoding, language }: Document): readonly string[] =>
  Object.entries({ encoding, language, ...header, byline: header.byline.join(' | ') }).map(
    ([name, value]) => `${`${name}:`.padEnd(14)}${value ?? '-'}`,
  )

/** The header field by field, the body paragraph by paragraph, and the lines that were dropped with their rule. */
export const renderClean = (document: Document): readonly string[] => [
  ...headerLines(document),
  ...document.paragraphs.flatMap((paragraph, index) => [
    '',
    `[${index}] ${paragraph.kind}`,
    slice(document, paragraph),
  ]),
  '',
  'dropped',
  ...document.dropped.map(
    ({ line, rawStart, rawEnd, rule }) => `  line ${line}, ${rule}: ${document.raw.slice(rawStart, rawEnd).trim()}`,
  ),
]
