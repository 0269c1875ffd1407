import type { RecordBatch, Schema } from 'apache-arrow'

/** What a worker does to a stream of record batches. */
export interface Verb {
  /** Of what it answers. */
  readonly schema: Schema
  /** One batch comes, one goes, which may have no row. */
  readonly take: (batch: RecordBatch) => RecordBatch | Promise<RecordBatch>
  /** What is left to say when the last batch has come. */
  readonly end?: () => RecordBatch
}
