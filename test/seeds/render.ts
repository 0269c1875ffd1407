import { type Document, type Span, slice } from '../../pipeline/document.js'
import type { stages } from '../../pipeline/stages.js'
import { renderAttribute } from './render-attribute.js'
import { renderClean } from './render-clean.js'
import { renderExtract } from './render-extract.js'
import { renderIdentify } from './render-identify.js'
import { renderParse } from './render-parse.js'
import { renderSegment } from './render-segment.js'

const pages: Record<keyof typeof stages, (document: Document) => readonly string[]> = {
  clean: renderClean,
  segment: renderSegment,
  parse: renderParse,
  identify: renderIdentify,
  attribute: renderAttribute,
  extract: renderExtract,
}

const doubtLine = (document: Document, code: string, detail: string, span: Span | null): string =>
  `  ${code}${span ? ` at ${JSON.stringify(slice(document, span))}` : ''}: ${detail}`

/** What one stage changed in a document, as a page to read; `before` is the document that the stage was given. */
export const render = (stage: keyof typeof stages, document: Document, before: Document): string => {
  const doubts = document.doubts.slice(before.doubts.length)
  return [
    ...pages[stage](document),
    ...(doubts.length > 0
      ? ['', 'doubts', ...doubts.map(({ code, detail, span }) => doubtLine(document, code, detail, span))]
      : []),
    '',
  ].join('\n')
}
