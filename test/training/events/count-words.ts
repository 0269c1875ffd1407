/**
 * Counts in how many articles the words of English news stand, and writes how rare each common one is.
 *
 *   count-words OUT.json FILE.jsonl.gz|FOLDER…
 *
 * The files hold `{"text": …}` a line, the folders text files. Words are lemmas in lower case, as the stage `segment` gives
 * them. What is rarer than one article in 2 ** `RAREST` is left out. No text is kept.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isTelling } from '../../../pipeline/deduplicate/events/telling-words.js'
import { open } from '../../../pipeline/document.js'
import { stages } from '../../../pipeline/stages.js'

/** Bits: 8 is one article in 256. */
const RAREST = 8

const textsOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map((name) => readFileSync(join(path, name), 'utf8'))
    : gunzipSync(readFileSync(path))
        .toString('utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)

const wordsOf = (raw: string): ReadonlySet<string> => {
  const source = {
    articleId: 'a',
    path: 'a.txt',
    record: 0,
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    raw,
  } as const
  const { tokens } = stages.segment(stages.clean(open(source)))
  return new Set(tokens.filter(isTelling).map(({ lemma }) => lemma))
}

const [out, ...paths] = process.argv.slice(2)
if (out === undefined || paths.length === 0) throw new Error('usage: count-words OUT.json FILE.jsonl.gz|FOLDER…')
const counts = new Map<string, number>()
let articles = 0
for (const path of paths)
  for (const text of textsOf(path)) {
    articles += 1
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
const levels: string[][] = Array.from({ length: RAREST + 1 }, () => [])
for (const [word, count] of counts) levels[Math.round(Math.log2(articles / count))]?.push(word)
const bits = Object.fromEntries(levels.map((words, level) => [level, words.sort()]))
const about =
  'Common words of English news by how rare they are, in bits: a word under "3" stands in about one article in 2 ** 3. Made by test/training/events/count-words.ts.'
writeFileSync(out, `${JSON.stringify({ about, bits }, null, 2)}\n`)
console.log(`${articles} articles, ${levels.flat().length} words`)
