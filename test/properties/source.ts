import { type Document, open } from '../../pipeline/document.js'

/** A document that has been read and not yet cleaned. */
export const source = (raw: string): Document =>
  open({
    articleId: 'a000000000000000',
    path: 'generated.txt',
    record: 0,
    format: 'text',
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    raw,
  })
