import { AsyncByteQueue, CompressionType, compressionRegistry, RecordBatchFileWriter } from 'apache-arrow'
import type { Table } from '../../schemas/table.js'
import { arrowSchema, recordBatch } from './arrow.js'
import type { Compress, FileEncoder } from './formats.js'
import { growingText } from './text.js'

/** What of the library's writer is put right here: it is no part of its public types. */
interface BodyCompressor {
  _compressBodyBuffers: (buffers: readonly ArrayBufferView[]) => { readonly buffers: readonly Uint8Array[] }
}

/** How long a buffer is before it is packed stands before it; -1 says that it is not packed. */
const NOT_PACKED = -1n

/**
 * Puts the right length before each packed buffer. The format wants the length before packing; version 21 of the library
 * writes the length after it, which no other reader can read.
 */
const withTrueLengths = (writer: BodyCompressor): void => {
  const compressed = writer._compressBodyBuffers.bind(writer)
  writer._compressBodyBuffers = (buffers) => {
    const body = compressed(buffers)
    for (const [i, { byteLength }] of buffers.entries()) {
      // Prefixes and packed buffers take turns; both are empty where the buffer is.
      const prefix = body.buffers[2 * i]!
      if (prefix.byteLength === 0) continue
      const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength)
      if (view.getBigInt64(0, true) !== NOT_PACKED) view.setBigInt64(0, BigInt(byteLength), true)
    }
    return body
  }
}

/**
 * An Arrow IPC file (Feather version 2), one record batch for each write. The library's writer does the work; what it has
 * written is taken off it at once instead of queued.
 *
 * @param compress makes Zstandard frames, one for each buffer; null leaves the buffers as they are, to be mapped to memory
 */
export const arrowFile = (table: Table<any>, compress: Compress | null): FileEncoder => {
  if (compress !== null) compressionRegistry.set(CompressionType.ZSTD, { encode: compress })
  const schema = arrowSchema(table)
  let written = growingText()
  let given = growingText()
  const queue = new AsyncByteQueue()
  queue.write = (bytes) => {
    const { buffer, byteOffset, byteLength } = bytes as Uint8Array
    written.append(new Uint8Array(buffer, byteOffset, byteLength))
  }
  const writer = new RecordBatchFileWriter(compress === null ? {} : { compressionType: CompressionType.ZSTD })
  withTrueLengths(writer as unknown as BodyCompressor)
  writer.reset(queue, schema)
  const take = (): Uint8Array => {
    ;[written, given] = [given, written]
    written.clear()
    return given.view()
  }
  return {
    write: ({ columns }) => {
      writer.write(recordBatch(table, schema, columns))
      return take()
    },
    finish: () => {
      writer.finish()
      return take()
    },
  }
}
