import { type Document, open, type Paragraph } from '../../pipeline/document.js'
import { segment } from '../../pipeline/segment/segment.js'

/** A document as `segment` leaves it, from a text whose lines are paragraphs of one kind. */
export const segmented = (text: string, kind: Paragraph['kind'] = 'body'): Document =>
  segment({
    ...open({ articleId: 'a', path: 'a.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw: text }),
    text,
    paragraphs: Array.from(text.matchAll(/[^\n]+/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    })),
  })
