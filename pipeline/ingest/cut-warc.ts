import { broken, type Chunks, type Piece, tooLarge } from './piece.js'

/** The head of a record ends at an empty line. */
const headEnd = '\r\n\r\n'
/** No head is longer. */
const longestHead = 65_536

const lengthOf = (head: string): number | null => {
  const found = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(head)
  return found ? Number(found[1]) : null
}
/** Records that hold a page or a text: the others say how the crawl went. */
const holdsPage = (head: string): boolean => /^warc-type:[ \t]*(?:response|conversion|resource)[ \t]*$/im.test(head)

/** Takes bytes from chunks by number, so that a record need not lie within one. */
const taking = (chunks: Chunks) => {
  const iterator = chunks[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  /** One more chunk behind the rest; false at the end. */
  const more = async (): Promise<boolean> => {
    const { value, done } = await iterator.next()
    if (!done) rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return !done
  }
  /** So many bytes, or fewer at the end of the file; null where they are only to be passed over. */
  const take = async (size: number, isKept: boolean): Promise<Uint8Array | null> => {
    if (!isKept) {
      let left = size
      while (left > rest.length) {
        left -= rest.length
        rest = new Uint8Array(0)
        if (!(await more())) return null
      }
      rest = rest.subarray(left)
      return null
    }
    const parts: Uint8Array[] = []
    let have = 0
    while (have + rest.length < size) {
      parts.push(rest)
      have += rest.length
      rest = new Uint8Array(0)
      if (!(await more())) return Buffer.concat(parts)
    }
    parts.push(rest.subarray(0, size - have))
    rest = rest.subarray(size - have)
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }
  /** The next head with the empty line behind it; null where there is none within its longest size. */
  const head = async (): Promise<string | null> => {
    for (let from = 0; ; ) {
      const at = Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength).indexOf(headEnd, from)
      if (at >= 0) return Buffer.from((await take(at + headEnd.length, true))!).toString('latin1')
      from = Math.max(0, rest.length - headEnd.length)
      if (rest.length > longestHead || !(await more())) return null
    }
  }
  /** Passes over line ends; false where the file ends there. */
  const skipBlanks = async (): Promise<boolean> => {
    for (;;) {
      const at = rest.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
      rest = at < 0 ? new Uint8Array(0) : rest.subarray(at)
      if (at >= 0) return true
      if (!(await more())) return false
    }
  }
  return { take, head, skipBlanks }
}

/**
 * The records of a web archive (ISO 28500) that hold a page or a text, each with its head. Where the head of a record cannot
 * be read, nothing behind it can be found: the rest of the file is one broken record.
 */
export async function* cutWarc(chunks: Chunks, limit: number): AsyncGenerator<Piece> {
  const { take, head, skipBlanks } = taking(chunks)
  while (await skipBlanks()) {
    const text = await head()
    const size = text?.startsWith('WARC/') ? lengthOf(text) : null
    if (text === null || size === null) {
      yield broken(
        'broken-record',
        'What should be the head of a record of a web archive is none; the rest is not read.',
      )
      return
    }
    const isPage = holdsPage(text)
    const isKept = isPage && size <= limit
    const body = await take(size, isKept)
    if (isPage && !isKept) yield tooLarge(limit)
    if (body === null) continue
    if (body.length < size) yield broken('broken-record', 'The web archive ends within a record.')
    else yield { kind: 'warc', bytes: Buffer.concat([Buffer.from(text, 'latin1'), body]) }
  }
}
