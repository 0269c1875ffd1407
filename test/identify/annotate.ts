import { type Document, type Entity, open } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

/** A body of paragraphs, segmented and identified; nothing is cleaned. */
export const annotate = (text: string, publishedOn: string | null = null, headline: string | null = null): Document => {
  const source = {
    articleId: 'a',
    path: 'a.txt',
    record: 0,
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    raw: text,
  } as const
  const document = open(source)
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  }))
  return identify(
    parse(segment({ ...document, header: { ...document.header, publishedOn, headline }, text, paragraphs })),
  )
}

/** The words of every mention, in order. */
export const mentions = (text: string): string[] => {
  const document = annotate(text)
  return document.mentions.map((mention) => document.text.slice(mention.start, mention.end))
}

/** Takes the braces from a text and gives the entity of the mention that lies over what they enclose. */
export const entityAt = (marked: string, publishedOn: string | null = null): Entity | null => {
  const start = marked.indexOf('{')
  const end = marked.indexOf('}') - 1
  const document = annotate(marked.replace('{', '').replace('}', ''), publishedOn)
  const mention = document.mentions.find((one) => one.start < end && one.end > start)
  return mention === undefined || mention.entity === null ? null : document.entities[mention.entity]!
}
