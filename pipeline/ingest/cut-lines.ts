import type { Chunks } from './piece.js'

const lineFeed = 0x0a

/**
 * The lines of a file without their line feeds, one at a time; null stands for a line longer than the limit, of which nothing
 * is kept. The bytes are views of the chunks where a line lies within one.
 */
export async function* cutLines(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = []
  let size = 0
  const take = (last: Uint8Array): Uint8Array | null => {
    const whole = size + last.length > limit ? null : held.length === 0 ? last : Buffer.concat([...held, last])
    held = []
    size = 0
    return whole
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield take(chunk.subarray(from, end))
      from = end + 1
    }
    size += chunk.length - from
    if (size > limit) held = []
    else if (from < chunk.length) held.push(chunk.subarray(from))
  }
  if (size > 0) yield take(new Uint8Array(0))
}
