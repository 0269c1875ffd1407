import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { generate } from '../benchmark/generate.js'
import { bad, good } from '../run/bad-files.js'
import { article, type Files, writeFiles } from '../run/input.js'

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `w${((seed * 7919 + i * 104729) % 99991).toString(36)}`).join(' ')

const notice =
  'The council reminds all readers that the harbor office is closed on the first Monday of every month and that forms which ' +
  'arrive after noon are answered on the next working day, that parking in front of the old mill is not allowed while the ' +
  'bridge is being painted, and that lost keys, bags and umbrellas are kept for thirty days behind the desk of the library'

/** Many articles that share a long notice and are no copies, and many that quote one saying in the words of many people. */
const crowd = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `crowd/${i}.txt`,
      `Notice ${i}\n\nLetter ${i} says ${words(i, 24)}.\n\n${notice}.\n\n` +
        `“We will build every bridge on the river again before the ${i % 3 === 0 ? 'long ' : ''}winter comes,” said Ada Brook${i % 5}.\n\n` +
        `“Number ${i} of ${words(i + 1000, 8)} will stay open,” Mayor Jo Field said.\n`,
    ]),
  )

/** An article, and a copy of it that lost its end. */
const copies = (): Files => {
  const paragraphs = Array.from(
    { length: 9 },
    (_, i) =>
      `On day ${i} the ferry of Oakham carried ${i * 37 + 11} people and ${i * 5 + 3} cars to the island, and its captain said little of ${words(i + 50, 6)}.`,
  )
  const print = (some: readonly string[]): string => `Ferry carries more\n\n${some.join('\n\n')}\n`
  return { 'copies/whole.txt': print(paragraphs), 'copies/short.txt': print(paragraphs.slice(0, 8)) }
}

/** Articles of which a few set off a bug. */
const poisoned = (names: readonly string[]): Files =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `${i}.txt`,
      `${article(i)}${i % 8 === 0 && names[i / 8] !== undefined ? `\nPOISON-${names[i / 8]}\n` : ''}`,
    ]),
  )

/** Records in several files: lines, some of them broken, and the same packed. */
const records = (): Files => {
  const lines = Array.from({ length: 60 }, (_, i) =>
    i % 20 === 7
      ? '{"text": broken'
      : JSON.stringify({ id: `r${i}`, title: `Bridge ${i} opens`, text: article(i), url: `https://example.org/${i}` }),
  ).join('\n')
  return {
    'records/lines.jsonl': lines,
    'records/packed.jsonl.gz': gzipSync(lines.replaceAll('Bridge', 'Tower')),
    'records/rows.csv': `title,text\r\n${Array.from({ length: 20 }, (_, i) => `Row ${i},"${article(i + 500).replaceAll('"', '""')}"`).join('\r\n')}\r\n`,
    'records/page.html': `<!doctype html><html><head><title>Ferry returns</title></head><body><article><h1>Ferry returns</h1>${`<p>${article(77)}</p>`.repeat(3)}</article></body></html>`,
  }
}

/** `write-input FOLDER SEEDS COUNT`: the seeds, good and bad files, records, crowds and COUNT made articles; beside it poisoned ones. */
const [folder, seeds, count] = process.argv.slice(2) as [string, string, string]
const all = join(folder, 'all')
writeFiles(all, { ...good, ...bad, ...crowd(70), ...copies(), ...records() })
cpSync(seeds, join(all, 'seeds'), { recursive: true })
generate(join(all, 'made'), Number(count), 1, seeds)
writeFiles(join(folder, 'poisoned'), poisoned(['THROWS', 'DIES', 'ROW', 'DIES']))
