/**
 * Cuts raw news into sentences and tokens as the pipeline does, for the teacher of the parser to read.
 *
 *   dump-sentences SOURCE... > SENTENCES.jsonl
 *
 * A SOURCE is a folder of text files, one article a file, or a file `.jsonl.gz` with `{"text": …}` a line. Writes one article a
 * line: a list of sentences, each `[words, spaces]`, where `spaces` has a 1 for every word that a blank follows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '../../../pipeline/clean/clean.js'
import { type Document, open } from '../../../pipeline/document.js'
import { segment } from '../../../pipeline/segment/segment.js'

const textsOf = (source: string): readonly string[] =>
  source.endsWith('.gz')
    ? gunzipSync(readFileSync(source))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : readdirSync(source)
        .sort()
        .map((file) => readFileSync(join(source, file), 'utf8'))

const documentOf = (raw: string): Document =>
  open({ articleId: 'a0', path: 'a.txt', record: 0, format: 'text', encoding: 'utf-8', sha256: '', raw })

const sentencesOf = ({ text, sentences, tokens }: Document) =>
  sentences.map(({ firstToken, endToken }) => {
    const own = tokens.slice(firstToken, endToken)
    return [
      own.map(({ start, end }) => text.slice(start, end)),
      own.map(({ end }) => (/\s/.test(text.charAt(end)) ? 1 : 0)),
    ]
  })

const sources = process.argv.slice(2)
if (sources.length === 0) throw new Error('usage: dump-sentences SOURCE...')
for (const source of sources)
  for (const raw of textsOf(source))
    process.stdout.write(`${JSON.stringify(sentencesOf(segment(clean(documentOf(raw)))))}\n`)
