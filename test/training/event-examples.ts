import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, type NewsEvent, open } from '../../pipeline/document.js'
import { evidenceOf } from '../../pipeline/extract/confidence.js'
import { readingOf } from '../../pipeline/extract/reading.js'
import { actsOf } from '../../pipeline/extract/sentence-acts.js'
import { annotate } from '../../pipeline/stages.js'

const side = (event: NewsEvent, role: string): string =>
  event.participants
    .filter((party) => party.role === role)
    .map(({ name }) => name)
    .join('|')

/** The evidence of an event, from the act that its sentence holds under the same trigger; null where that is gone. */
const evidenceIn = (document: Document, event: NewsEvent): readonly string[] | null => {
  const reading = readingOf(
    document,
    document.sentences[event.sentence]!,
    event.sentence,
    document.mentions.filter(({ sentence }) => sentence === event.sentence),
    [],
  )
  const act = actsOf(reading).find(
    ({ type, trigger }) => type === event.event && reading.tokens[trigger.first]?.start === event.trigger.start,
  )
  if (act === undefined) return null
  const around = {
    quoted: event.quote !== null,
    dated: event.date !== null,
    placed: event.place !== null,
    contexts: event.contexts.length,
  }
  return evidenceOf(reading, act, around)
}

const linesOf = (document: Document, file: string): readonly string[] =>
  document.events.flatMap((event) => {
    const evidence = evidenceIn(document, event)
    const { start, end } = document.sentences[event.sentence]!
    if (evidence === null) return []
    return JSON.stringify({
      file,
      sentence: document.text.slice(start, end).replace(/\s+/g, ' '),
      trigger: document.text.slice(event.trigger.start, event.trigger.end),
      type: event.event,
      actors: side(event, 'actor'),
      recipients: side(event, 'recipient'),
      confidence: event.confidence,
      evidence,
    })
  })

/** Prints every event of the texts of folders with the evidence for its confidence, one JSON object a line. */
const print = (folders: readonly string[]): void => {
  for (const folder of folders)
    for (const name of readdirSync(folder).sort()) {
      const raw = readFileSync(join(folder, name), 'utf8')
      const source = open({
        articleId: name,
        path: name,
        record: 0,
        format: 'text',
        encoding: 'utf-8',
        sha256: '',
        raw,
      })
      for (const line of linesOf(annotate(source), name)) console.log(line)
    }
}

print(process.argv.slice(2))
