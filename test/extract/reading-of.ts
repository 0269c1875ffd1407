import { type Document, open } from '../../pipeline/document.js'
import { type Reading, readingOf } from '../../pipeline/extract/reading.js'
import { ruledEvents } from '../../pipeline/extract/ruled-events.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

/** A document whose body is this text, each line a paragraph, read as far as events need it. */
export const documentOf = (text: string): Document => {
  const source = open({
    articleId: 'a0',
    path: 'a.txt',
    record: 0,
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    raw: text,
  })
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  }))
  return identify(parse(segment({ ...source, text, paragraphs })))
}

/** The first sentence as the event stage reads it. */
export const firstReading = (text: string): Reading => {
  const document = documentOf(text)
  return readingOf(
    document,
    document.sentences[0]!,
    0,
    document.mentions.filter(({ sentence }) => sentence === 0),
    [],
  )
}

/** The events that the rules read in a text, one a line: type, mode, status, who acts on whom. */
export const eventsOf = (text: string): readonly string[] =>
  ruledEvents(documentOf(text)).map(({ event, mode, status, participants }) => {
    const side = (role: string): string =>
      participants
        .filter((party) => party.role === role)
        .map(({ name }) => name)
        .join(' + ')
    return `${event}${mode === null ? '' : ` ${mode}`} ${status}: ${side('actor')} > ${side('recipient')}`
  })
