import { type Rows, type TableName, tables } from '../../schemas/tables.js'
import { type Corpus, corpusBuilder } from '../deduplicate/corpus.js'
import type { Stage } from '../document.js'
import { growingUint32 } from '../growing.js'
import type { Ingested, Refusal } from '../ingest/ingest.js'
import type { CsvFlavour } from '../publish/csv.js'
import { pack } from '../publish/packed.js'
import { type PieceWriter, pieceWriter } from '../publish/pieces.js'
import { refusalRow } from '../publish/problems.js'
import { growingText } from '../publish/text.js'
import { isRefusal, makeAll } from './make.js'
import { type Input, type ReadOptions, read } from './read.js'
import type { Spilled, SpillWriter } from './spill.js'

/** An input with the number of its file. */
export interface Numbered extends Input {
  readonly file: number
}

/** Some inputs for a worker. */
export interface Batch extends ReadOptions {
  readonly inputs: readonly Numbered[]
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
  /** Number of the file of each article, and of the article within it. */
  readonly fileOf: Uint32Array
  readonly recordOf: Uint32Array
  /** The hashed words of the articles, one after the other. */
  readonly words: Spilled
  readonly rows: readonly SpilledRows[]
  readonly refused: number
  readonly bugs: number
  readonly doubts: number
}

/** Characters of raw text whose rows are held before they are written out. */
const HELD = 1_000_000
/** Characters of raw text that go through the steps together, an article more or less. */
const TOGETHER = 200_000

const tableNames = Object.keys(tables) as TableName[]

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

interface Group {
  readonly inputs: Numbered[]
  /** What was read of each. */
  readonly read: (Ingested | Refusal)[]
}

/** Reads the inputs of a batch, in groups that go through the steps together. */
function* groupsOf(batch: Batch): Generator<Group> {
  let group: Group = { inputs: [], read: [] }
  let size = 0
  for (const one of batch.inputs) {
    const input = read(one, batch)
    group.inputs.push(one)
    group.read.push(input)
    if ('source' in input) size += input.source.raw.length
    if (size < TOGETHER) continue
    yield group
    group = { inputs: [], read: [] }
    size = 0
  }
  yield group
}

/** Reads, annotates and fingerprints a batch, in order; rows and words go to the spill file. Throws where that is full. */
export const runBatch = (batch: Batch, stages: readonly Stage[], spill: SpillWriter, rows: RowWriter): BatchResult => {
  const fingerprints = corpusBuilder()
  const fileOf = growingUint32()
  const recordOf = growingUint32()
  const words = growingUint32()
  const spilled: SpilledRows[] = []
  const counts = { refused: 0, bugs: 0, doubts: 0 }
  let held = 0
  for (const { inputs, read } of groupsOf(batch)) {
    for (const [i, made] of makeAll(read, inputs, stages, batch.flavour).entries()) {
      if (isRefusal(made)) {
        rows.refuse(refusalRow(made))
        counts.refused++
        if (made.code.startsWith('bug-')) counts.bugs++
        continue
      }
      rows.add(made.rows)
      counts.doubts += made.rows.problems.length
      fingerprints.add(made.fingerprint)
      fileOf.push(inputs[i]!.file)
      recordOf.push(inputs[i]!.record)
      words.append(made.words)
      held += made.characters
      if (held < HELD) continue
      spilled.push(rows.spill(spill))
      held = 0
    }
  }
  spilled.push(rows.spill(spill))
  const { buffer, byteOffset, byteLength } = words.view()
  return {
    corpus: fingerprints.corpus(),
    fileOf: fileOf.view(),
    recordOf: recordOf.view(),
    words: spill.append(new Uint8Array(buffer, byteOffset, byteLength)),
    rows: spilled,
    ...counts,
  }
}
