import { attribute } from './attribute/attribute.js'
import { clean } from './clean/clean.js'
import type { Document, Stage } from './document.js'
import { extract } from './extract/extract.js'
import { identify } from './identify/identify.js'
import { parse } from './parse/parse.js'
import { segment } from './segment/segment.js'

/** What is done to every article, in order. Each is a pure function of one document. */
export const stages = {
  clean, // raw file -> header, body, dropped lines
  segment, // body -> sentences and tokens
  parse, // tokens -> tags, and a tree for every sentence
  identify, // tokens -> who is mentioned
  attribute, // sentences and mentions -> quotes with their speakers
  extract, // sentences, mentions and quotes -> events
} satisfies Record<string, Stage>

export const annotate = (document: Document): Document =>
  Object.values(stages).reduce((so_far, stage) => stage(so_far), document)
