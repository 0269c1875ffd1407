import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type RecordBatch, RecordBatchReader, RecordBatchStreamWriter, tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketReader } from '../../pipeline/deduplicate/buckets.js'
import type { NameFingerprint } from '../../pipeline/deduplicate/fingerprint.js'
import { nameGroup, nameIds } from '../../pipeline/deduplicate/names.js'
import { hashWords } from '../../pipeline/deduplicate/words.js'
import { batchOf, rowsIn, type Shape, type ShapedRow, schemaOf } from '../../pipeline/spark/arrow-rows.js'
import { linking } from '../../pipeline/spark/link.js'

const program = join(import.meta.dirname, '../../.build/spark/worker.mjs')

/** What the program answers to batches of rows, each with its rows. */
const answer = <S extends Shape>(args: readonly string[], shape: S, batches: readonly (readonly ShapedRow<S>[])[]) => {
  const writer = new RecordBatchStreamWriter()
  const schema = schemaOf(shape)
  writer.reset(undefined, schema)
  for (const rows of batches) writer.write(batchOf(shape, schema, rows))
  writer.finish()
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input: writer.toUint8Array(true),
  })
  return { status, stderr: stderr.toString(), batches: status === 0 ? [...RecordBatchReader.from(stdout)] : [] }
}

const fileShape = { path: 'text', record: 'int', content: 'bytes', lost: 'text' } as const
const options = JSON.stringify({ maxBytes: 1_000_000, fields: {}, patience: 30_000 })
const file = (path: string, content: string | null, lost: string | null = null) => ({
  path,
  record: null,
  content: content === null ? null : Buffer.from(content),
  lost,
})
const inputShape = {
  path: 'text',
  record: 'int',
  is_part: 'flag',
  place: 'text',
  piece: 'bytes',
  lost: 'text',
} as const
const article = 'Bridge opens\n\nThe mayor of Oakham opened a bridge on Monday. “It is new,” Mayor Ada Brook said.\n'

describe('the worker program', () => {
  test('answers a batch for a batch: files are cut into articles, articles are made rows', () => {
    const lines = ['one', 'two'].map((id) => JSON.stringify({ id, text: article })).join('\n')
    const cut = answer(['cut', options], fileShape, [
      [file('a.txt', article)],
      [file('b.jsonl', lines), file('c.txt', '')],
    ])
    expect(cut.batches.map(({ numRows }) => numRows)).toEqual([1, 3])
    const inputs = cut.batches.map((batch) => rowsIn(inputShape, batch as RecordBatch))
    expect(inputs.flat().map(({ path, record, is_part }) => [path, record, is_part])).toEqual([
      ['a.txt', 0, false],
      ['b.jsonl', 0, true],
      ['b.jsonl', 1, true],
      ['c.txt', 0, false],
    ])
    const { batches } = answer(['annotate', options], inputShape, inputs)
    const rows = batches.flatMap((batch) =>
      rowsIn({ article_id: 'text', rows_quotes: 'text', rows_problems: 'text' } as const, batch as RecordBatch),
    )
    expect(rows.map(({ article_id }) => article_id === null)).toEqual([false, false, false, true])
    expect(JSON.parse(rows[0]!.rows_quotes!)).toMatchObject([{ content: 'It is new,', speaker: 'Ada Brook' }])
    expect(JSON.parse(rows[3]!.rows_problems!)).toMatchObject([{ path: 'c.txt', code: 'empty', severity: 'refused' }])
  })

  test('says of a document that a worker died of what the run on one machine says', () => {
    const cut = answer(['cut', options], fileShape, [[file('a.txt', null, 'SIGKILL')]])
    const { batches } = answer(['annotate', options], inputShape, [rowsIn(inputShape, cut.batches[0] as RecordBatch)])
    const [row] = rowsIn({ rows_problems: 'text' } as const, batches[0] as RecordBatch)
    expect(JSON.parse(row!.rows_problems!)).toMatchObject([
      { code: 'bug-worker-died', stage: 'annotate', detail: 'The document ended its worker (SIGKILL).' },
    ])
  })

  test('ends with status 1 and says why where it does not know what to do, or a column is missing', () => {
    expect(answer(['dance'], fileShape, [])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such verb'),
    })
    const { status, stderr } = answer(['link', 'names'], fileShape, [[file('a.txt', article)]])
    expect([status, stderr]).toEqual([1, expect.stringContaining('the column name is missing')])
  })

  test('describes the schema of every verb', () => {
    const { stdout } = spawnSync(process.execPath, [program, 'describe'], { encoding: 'utf8' })
    const { schemas, keys } = JSON.parse(stdout) as { schemas: Record<string, string>; keys: Record<string, string> }
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining([
        'cut ',
        'annotate ',
        'link articles',
        ...Object.keys(keys).map((name) => `finish ${name}`),
      ]),
    )
    const quotes = tableFromIPC(Buffer.from(schemas['finish quotes']!, 'base64'))
    expect(quotes.schema.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['quote_id', 'cluster_id', 'day']),
    )
  })
})

const words = (text: string): Uint8Array => new Uint8Array(hashWords(text).hashes.buffer)
const memberShape = { bucket: 'text', size: 'int', id: 'text', words: 'bytes' } as const
const sentence = (i: number): string =>
  `in the year ${i} the old mill of town ${i} was sold to the ferry company of port ${i} for a song`

/** The pairs that are found in buckets, whose members come in batches of a size. */
const pairsOf = (kind: string, buckets: Readonly<Record<string, readonly string[]>>, size: number) => {
  const rows = Object.entries(buckets).flatMap(([bucket, texts]) =>
    texts.map((text, i) => ({ bucket, size: texts.length, id: `${bucket}${i}`, words: words(text) })),
  )
  const verb = linking[kind]!()
  const found: unknown[] = []
  const note = (batch: RecordBatch): void => {
    for (const { a, b } of rowsIn({ a: 'text', b: 'text' } as const, batch)) found.push([a, b])
  }
  for (let i = 0; i < rows.length; i += size)
    note(verb.take(batchOf(memberShape, schemaOf(memberShape), rows.slice(i, i + size))) as RecordBatch)
  note(verb.end!())
  return found
}

describe('link', () => {
  test.each([1, 2, 100])('compares the members of a bucket, however batches fall (%i rows)', (size) => {
    const buckets = { x: [sentence(1), sentence(2), sentence(1)], y: [sentence(3), `${sentence(3)} again`] }
    expect(pairsOf('articles', buckets, size)).toEqual([
      ['x0', 'x2'],
      ['y0', 'y1'],
    ])
  })

  test('bounds what a crowd costs, and says by its first member that it was one', () => {
    const strangers = Array.from({ length: 60 }, (_, i) => sentence(i))
    expect(pairsOf('articles', { few: strangers.slice(0, 24), many: [...strangers, sentence(59)] }, 7)).toEqual([
      ['many59', 'many60'],
      ['many0', null],
    ])
  })

  test('gives names of one group the ids that they have among all names', () => {
    const part = fc.constantFrom('Ali', 'Ada', 'Khamenei', 'Brook', 'Oakham', 'Council', 'Russia', 'Port')
    const name: fc.Arbitrary<NameFingerprint> = fc.record({
      kind: fc.constantFrom('person', 'country', 'group', 'organization', 'unnamed'),
      name: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      country: fc.constantFrom(null, 'IRN', 'GBR'),
    })
    const names = fc.uniqueArray(name, { selector: (one) => JSON.stringify(one), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(names, (all) => {
        const ids = nameIds(all)
        const groups = [...new Set(all.map(nameGroup))].map((group) => all.filter((one) => nameGroup(one) === group))
        const apart = new Map(groups.flatMap((some) => nameIds(some).map((id, i) => [some[i]!, id])))
        expect(all.map((one) => apart.get(one))).toEqual(ids)
      }),
    )
  })

  test('joins what a bucket holds whatever others have joined', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 80 }), (members) => {
        const pairsWith = (known: ReadonlySet<string>) => {
          const pairs: string[] = []
          const reader = bucketReader<number>(
            members.length,
            (a, b) => {
              if (Math.floor(a / 3) !== Math.floor(b / 3)) return false
              pairs.push(`${a} ${b}`)
              return true
            },
            (a, b) => known.has(`${a} ${b}`),
          )
          members.forEach(reader.add)
          return { pairs, isCrowded: reader.isCrowded() }
        }
        const alone = pairsWith(new Set())
        const after = pairsWith(new Set(alone.pairs))
        expect(after.isCrowded).toBe(alone.isCrowded)
        expect(new Set([...alone.pairs])).toEqual(new Set([...after.pairs, ...alone.pairs]))
      }),
    )
  })
})
