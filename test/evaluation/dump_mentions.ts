import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, open } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

/**
 * Prints the mentions of every text of a folder as JSON lines, in code points of the file as it is: every line is a
 * paragraph and nothing is cleaned away, so that the positions of a gold standard hold. Read by score_mentions.py.
 */
const asIs = (path: string, raw: string): Document => {
  const paragraphs = [...raw.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  }))
  const source = { articleId: 'a', path, record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw } as const
  return { ...open(source), text: raw, paragraphs }
}

const codePoints = (text: string): ((offset: number) => number) => {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  return (offset) => [...text.slice(0, offset)].length
}

const folder = process.argv[2]!
let spent = 0
let characters = 0
for (const name of readdirSync(folder).sort()) {
  const segmented = parse(segment(asIs(name, readFileSync(join(folder, name), 'utf8'))))
  const began = process.hrtime.bigint()
  const document = identify(segmented)
  spent += Number(process.hrtime.bigint() - began) / 1e6
  characters += document.text.length
  const point = codePoints(document.text)
  const mentions = document.mentions.map((mention) => {
    const entity = mention.entity === null ? null : document.entities[mention.entity]!
    const rivals = mention.rivals.map((rival) => document.entities[rival]!.name)
    return { start: point(mention.start), end: point(mention.end), form: mention.form, entity, rivals }
  })
  console.log(JSON.stringify({ name, mentions }))
}
console.error(`identify: ${((spent / characters) * 3000).toFixed(3)} ms for 3 KB of text`)
