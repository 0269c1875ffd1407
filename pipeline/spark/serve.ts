import { once } from 'node:events'
import { AsyncByteQueue, RecordBatchReader, RecordBatchStreamWriter } from 'apache-arrow'
import type { Verb } from './verb.js'

/**
 * The life of a worker: an Arrow IPC stream comes on standard input, another goes on standard output, a batch for each
 * batch and the schema before the first. So whoever feeds it knows which batch it works on, should it die. What is thrown
 * ends the process with status 1, told on standard error.
 */
export const serve = async (verb: Verb): Promise<void> => {
  const written: Uint8Array[] = []
  const queue = new AsyncByteQueue()
  queue.write = (bytes) => void written.push((bytes as Uint8Array).slice())
  const writer = new RecordBatchStreamWriter()
  writer.reset(queue, verb.schema)
  const flush = async (): Promise<void> => {
    for (const bytes of written.splice(0)) if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
  }
  await flush()
  const reader = await RecordBatchReader.from(process.stdin)
  await reader.open()
  for await (const batch of reader) {
    writer.write(await verb.take(batch))
    await flush()
  }
  if (verb.end) writer.write(verb.end())
  writer.finish()
  await flush()
}
