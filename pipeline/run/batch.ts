import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { type Corpus, corpusBuilder } from '../deduplicate/corpus.js'
import { type Fingerprint, fingerprint } from '../deduplicate/fingerprint.js'
import { type Document, open } from '../document.js'
import { growingUint32 } from '../growing.js'
import type { Ingested, Refusal } from '../ingest/ingest.js'
import type { CsvFlavour } from '../publish/csv.js'
import { pack } from '../publish/packed.js'
import { clippedRows, type PieceWriter, pieceWriter } from '../publish/pieces.js'
import { refusalRow } from '../publish/problems.js'
import { rowsOf, waitingView } from '../publish/rows.js'
import { growingText } from '../publish/text.js'
import { type Input, read, refusal } from './read.js'
import type { Spilled, SpillWriter } from './spill.js'

/** Some inputs for a worker. */
export interface Batch {
  readonly root: string
  readonly inputs: readonly Input[]
  /** Number of the first of them among all inputs. */
  readonly first: number
  readonly maxBytes: number
  readonly flavour: CsvFlavour
  /** Where what must wait is written. */
  readonly folder: string
}

/** Rows of consecutive inputs, by table; `problems` as rows, the others as pieces. */
export interface SpilledRows {
  readonly articles: number
  readonly tables: Readonly<Record<TableName, Spilled>>
}

/** What a worker made of a batch. */
export interface BatchResult {
  /** The fingerprints of its articles, in order. */
  readonly corpus: Corpus
  /** Number of the input of each article. */
  readonly inputOf: Uint32Array
  /** The hashed words of the articles, one after the other. */
  readonly words: Spilled
  readonly rows: readonly SpilledRows[]
  readonly refused: number
  readonly bugs: number
  readonly doubts: number
}

export type Annotate = (document: Document) => Document

/** Characters of raw text whose rows are held before they are written out. */
const HELD = 1_000_000

const tableNames = Object.keys(tables) as TableName[]

interface Made {
  readonly rows: Rows
  readonly fingerprint: Fingerprint
  readonly words: Uint32Array
}

const isRefusal = (result: Made | Refusal): result is Refusal => 'code' in result

// Schemas throw what is no Error of the language.
const messageOf = (error: unknown): string => (error as { message?: string } | null)?.message ?? String(error)

/** One article as rows, all but the late columns valid and final; or why there are none. */
const make = (input: Ingested | Refusal, annotate: Annotate, flavour: CsvFlavour): Made | Refusal => {
  if (!('source' in input)) return input
  const { path } = input.source
  let step = { stage: 'annotate', code: 'bug-stage-threw' }
  try {
    const document = annotate({ ...open(input.source), doubts: input.doubts })
    if (document.text === '') return refusal(path, 'clean', 'no-body', 'Nothing of the file is the body of an article.')
    step = { stage: 'deduplicate', code: 'bug-stage-threw' }
    const print = fingerprint(document)
    step = { stage: 'publish', code: 'bug-row-breaks-schema' }
    const plain = rowsOf(document, waitingView(document))
    const rows = flavour === 'spreadsheet' ? { ...plain, problems: [...plain.problems, ...clippedRows(plain)] } : plain
    for (const name of tableNames) for (const row of rows[name]) tables[name].assertRow(row)
    return { rows, ...print }
  } catch (error) {
    return refusal(path, step.stage, step.code, messageOf(error))
  }
}

/** Collects rows as they wait: `problems` as rows, which the main process has more of, the others as pieces. */
export const rowWriter = (flavour: CsvFlavour) => {
  const writers = Object.fromEntries(tableNames.map((name) => [name, pieceWriter(tables[name], flavour)])) as Record<
    TableName,
    PieceWriter
  >
  const room = growingText()
  const packed = (name: TableName): Uint8Array => {
    room.clear()
    pack(writers[name].take(), room)
    return room.view()
  }
  let problems: Rows['problems'][number][] = []
  let articles = 0
  return {
    add: (rows: Rows): void => {
      for (const name of tableNames) if (name !== 'problems') writers[name].add(rows[name])
      // One by one: an article may have more doubts than a call may have arguments.
      for (const row of rows.problems) problems.push(row)
      articles++
    },
    refuse: (row: Rows['problems'][number]): void => {
      problems.push(row)
    },
    spill: (spill: SpillWriter): SpilledRows => {
      const tablesSpilled = Object.fromEntries(
        tableNames.map((name) => [
          name,
          name === 'problems' ? spill.appendValue(problems) : spill.append(packed(name)),
        ]),
      ) as Record<TableName, Spilled>
      const spilled = { articles, tables: tablesSpilled }
      problems = []
      articles = 0
      return spilled
    },
  }
}

export type RowWriter = ReturnType<typeof rowWriter>

/** Reads, annotates and fingerprints a batch, in order; rows and words go to the spill file. Throws where that is full. */
export const runBatch = (batch: Batch, annotate: Annotate, spill: SpillWriter, rows: RowWriter): BatchResult => {
  const fingerprints = corpusBuilder()
  const inputOf = growingUint32()
  const words = growingUint32()
  const spilled: SpilledRows[] = []
  const counts = { refused: 0, bugs: 0, doubts: 0 }
  let held = 0
  for (const [i, one] of batch.inputs.entries()) {
    const input = read(batch.root, one, batch.maxBytes)
    const made = make(input, annotate, batch.flavour)
    if (isRefusal(made)) {
      rows.refuse(refusalRow(made))
      counts.refused++
      if (made.code.startsWith('bug-')) counts.bugs++
      continue
    }
    rows.add(made.rows)
    counts.doubts += made.rows.problems.length
    fingerprints.add(made.fingerprint)
    inputOf.push(batch.first + i)
    words.append(made.words)
    held += 'source' in input ? input.source.raw.length : 0
    if (held < HELD) continue
    spilled.push(rows.spill(spill))
    held = 0
  }
  spilled.push(rows.spill(spill))
  const { buffer, byteOffset, byteLength } = words.view()
  return {
    corpus: fingerprints.corpus(),
    inputOf: inputOf.view(),
    words: spill.append(new Uint8Array(buffer, byteOffset, byteLength)),
    rows: spilled,
    ...counts,
  }
}
