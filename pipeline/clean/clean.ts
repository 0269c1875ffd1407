import type { Document, Doubt, Dropped, Header, Paragraph } from '../document.js'
import { type Block, joinLines } from './blocks.js'
import { captionTwice, isCaption } from './caption.js'
import { datelinePrefix, isTranscript } from './dateline.js'
import { readHeader } from './header.js'
import { certainLines, furnitureLines, judgeLines } from './judge.js'
import { languageOf } from './language.js'
import { type Kept, lay } from './lay.js'
import { readLines } from './lines.js'
import { lookAt } from './look.js'
import { outletOfNotice } from './outlet.js'
import { readPage } from './page.js'
import { cut, rawSpan } from './repair.js'
import { type PageParts, withoutFurniture } from './web-page.js'

/** The stretch of a paragraph that is dropped, or null where it holds nothing. */
const dropPart = (block: Block, from: number, to: number, rule: string): Dropped | null => {
  const part = cut(block, from, to)
  if (part.text.trim() === '') return null
  const span = rawSpan(part)
  return { line: block.line, rawStart: span.start, rawEnd: span.end, rule }
}

const sentenceEnd = /[.!?…:;,。！？；]["'”’)\]」』]*$/
const longestHeading = 80

const kindOf = (text: string): Paragraph['kind'] =>
  text.length > longestHeading || sentenceEnd.test(text.slice(-8)) ? 'body' : 'heading'

const outletStated = (raw: string, dropped: readonly Dropped[]): string | null => {
  for (const { rule, rawStart, rawEnd } of dropped)
    if (rule === 'copyright') {
      const name = outletOfNotice(raw.slice(rawStart, rawEnd))
      if (name) return name
    }
  return null
}

/** What a page shows beside its article, for fields that the article's own lines leave open. */
const missing = (header: Header, shown: Partial<Header>): Partial<Header> => ({
  ...(header.byline.length === 0 && shown.byline ? { byline: shown.byline } : {}),
  ...(header.publishedOn === null && shown.publishedOn
    ? { publishedOn: shown.publishedOn, publishedAt: shown.publishedAt ?? null }
    : {}),
})

/** The paragraphs of a file; of a web page also what is dropped by its place on the page, and what that shows of the header. */
const partsOf = ({ raw, page }: Document): PageParts => {
  const lines = readLines(raw)
  return page === null ? { blocks: joinLines(raw, lines), furniture: [], shown: {} } : withoutFurniture(lines, page)
}

/**
 * Raw file -> header, body and dropped lines. Fills `header`, `language`, `text`, `alignment`, `paragraphs` and `dropped`,
 * and doubts an article that is not English (`not-english`). Every line of the file is in the text, in the header or in
 * `dropped`; a file of nothing but furniture has an empty text. Positions are UTF-16.
 */
export const clean = (document: Document): Document => {
  const { blocks, furniture: aside, shown } = partsOf(document)
  const page = readPage(blocks.map((block) => lookAt(block.text)))
  const furniture = furnitureLines(page)
  const { header, taken } = readHeader(blocks, { ...document.header, ...document.known }, furniture)
  const headers = new Set(taken.keys())
  // Of a web page its structure has told what is the article.
  const out =
    document.page === null
      ? judgeLines(page, furniture, headers, header.headline)
      : certainLines(page, furniture, headers)
  const kept: Kept[] = []
  const dropped: Dropped[] = []
  let { dateline } = header
  let filed = dateline !== null || isTranscript(page.looks)
  let bodies = 0
  for (const [index, block] of blocks.entries()) {
    const drop = (from: number, to: number, rule: string) => {
      const part = dropPart(block, from, to, rule)
      if (part) dropped.push(part)
    }
    const known = taken.get(index)
    const rule = out.get(index)
    if (known) for (const [from, to] of known.dropped) drop(from, to, known.rule)
    if (rule) drop(0, block.text.length, rule)
    if (known || rule) continue
    const again = captionTwice(block.text)
    const to = again === null ? block.text.length : again - 1
    if (again !== null) drop(again, block.text.length, 'caption-twice')
    const found = filed || bodies > 2 ? null : datelinePrefix(block.text)
    const from = found && found.length < to && (found.sure || bodies === 0) ? found.length : 0
    if (found && from > 0) {
      filed = true
      dateline = found.place
      if (found.place === null) drop(0, from, 'dateline')
    }
    if (block.text.length > longestHeading) bodies += 1
    const kind =
      blocks.length === 1
        ? 'body'
        : again !== null || isCaption(block.text, page.looks[index]!.hints)
          ? 'caption'
          : kindOf(block.text)
    const { text, runs } = cut(block, from, to)
    kept.push({ text, runs, kind })
  }
  const outlet = header.outlet ?? outletStated(document.raw, dropped)
  const { text, alignment, paragraphs } = lay(document.raw, kept)
  const language = languageOf(text)
  const doubts: readonly Doubt[] =
    language === null || language === 'en'
      ? []
      : [{ stage: 'clean', code: 'not-english', detail: `The language of the text is ${language}.`, span: null }]
  // Every field by name: the later stages copy this record, and copies of one literal all have one shape.
  return {
    articleId: document.articleId,
    path: document.path,
    record: document.record,
    format: document.format,
    encoding: document.encoding,
    sha256: document.sha256,
    raw: document.raw,
    known: document.known,
    sourceId: document.sourceId,
    crawledAt: document.crawledAt,
    page: document.page,
    header: { ...header, dateline, outlet, ...missing(header, shown), ...document.known },
    language,
    text,
    alignment,
    paragraphs,
    dropped: aside.length === 0 ? dropped : [...aside, ...dropped].sort((a, b) => a.rawStart - b.rawStart),
    sentences: document.sentences,
    tokens: document.tokens,
    treeOf: document.treeOf,
    entities: document.entities,
    mentions: document.mentions,
    quotes: document.quotes,
    events: document.events,
    doubts: [...document.doubts, ...doubts],
  }
}
