import { broken, type Chunks, type Feed, type Piece, tooLarge } from './piece.js'

/** What opens and ends an article of a feed, and what hides such words: a stretch that holds no markup. */
const signs = /<(\/?)(?:[\w-]+:)?(item|entry)(?=[\s>])[^>]{0,1000}>|<!\[CDATA\[|\]\]>/g

const declared = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,40})["']/
const title = /<title[^>]{0,200}>\s*(?:<!\[CDATA\[)?([^<\]]{1,300})/

/** So much of a feed's beginning may say what it is. */
const headSize = 65_536
/** A sign is no longer. */
const longestSign = 1100

const readFeed = (head: string): Feed => ({
  title: title.exec(head)?.[1]?.trim() ?? null,
  encoding: declared.exec(head)?.[1] ?? null,
})

/**
 * The items of an RSS feed or the entries of an Atom feed, each as bytes from its opening to its end. Read byte by byte as
 * if they were Latin-1, which finds the same signs in every encoding that holds ASCII.
 */
export async function* cutFeed(chunks: Chunks, limit: number): AsyncGenerator<Piece> {
  let text = ''
  let feed: Feed | null = null
  let isPlain = true
  let start = -1
  let at = 0
  const ended = (end: number): Piece => {
    const bytes = Buffer.from(text.slice(start, end), 'latin1')
    start = -1
    return bytes.length > limit ? tooLarge(limit) : { kind: 'item', bytes, feed: feed! }
  }
  for await (const chunk of chunks) {
    text += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    signs.lastIndex = at
    for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
      at = signs.lastIndex
      const [whole, slash, name] = sign
      if (name === undefined) isPlain = whole !== '<![CDATA['
      else if (isPlain && slash === '' && start < 0) {
        feed ??= readFeed(text.slice(0, Math.min(sign.index, headSize)))
        if (!whole.endsWith('/>')) start = sign.index
      } else if (isPlain && slash === '/' && start >= 0) yield ended(at)
    }
    if (start >= 0 && text.length - start > limit) {
      yield tooLarge(limit)
      start = -1
    }
    // What is done with is let go; but a sign may stand at the end, half of it in the next chunk.
    const next = Math.max(at, text.length - longestSign)
    const keep = start >= 0 ? start : feed === null ? Math.max(0, text.length - headSize) : next
    text = text.slice(keep)
    at = next - keep
    if (start >= 0) start = 0
  }
  if (start >= 0) yield broken('broken-record', 'The feed ends within an item.')
}
