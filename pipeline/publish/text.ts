/** Characters up to which a text is written here: calling the engine's encoder takes as long as writing so many. */
const SHORT = 16

const ZERO = 48
const QUOTE = 34
/** The bytes that RFC 4180 wants in quotation marks. */
const special = new Uint8Array(256)
for (const sign of '",\r\n') special[sign.charCodeAt(0)] = 1
const hasSpecial = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i++) if (special[bytes[i]!] === 1) return true
  return false
}
/** Bytes above which a cell is looked through first and then copied at once, and not byte by byte while it is looked through. */
const LONG = 48

/** Writes a short text at a place where there is room for it, and says whether it is ASCII: only then all of it is written. */
const wroteShort = (text: string, bytes: Uint8Array, at: number): boolean => {
  // Asked once: strings have so many inner forms that the engine looks their properties up anew each time.
  const { length } = text
  if (length > SHORT) return false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return false
    bytes[at + i] = code
  }
  return true
}

/** UTF-8 text that grows, piece by piece. */
export interface GrowingText {
  /** Appends a text and says how many bytes it took. Half a surrogate pair becomes U+FFFD. */
  readonly add: (text: string) => number
  readonly byte: (byte: number) => void
  /** Appends the digits of a whole number that is not negative, with noughts before it up to a width. */
  readonly digits: (value: number, width?: number) => void
  /** Appends what is UTF-8 already. */
  readonly append: (more: Uint8Array) => void
  /** Appends a stretch of UTF-8 as a cell of a CSV, in quotation marks where RFC 4180 wants them. */
  readonly cell: (from: Uint8Array, start: number, end: number) => void
  readonly size: () => number
  /** All bytes so far, without copying; do not keep them while adding. */
  readonly view: () => Uint8Array
  /** Forgets the text, and keeps its room. */
  readonly clear: () => void
}

export const growingText = (): GrowingText => {
  let bytes = Buffer.allocUnsafeSlow(1024)
  let size = 0
  const reserve = (more: number): void => {
    if (size + more <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(size + more, Math.ceil(bytes.length * 1.5)))
    bytes.copy(larger, 0, 0, size)
    bytes = larger
  }
  const append = (more: Uint8Array): void => {
    reserve(more.length)
    bytes.set(more, size)
    size += more.length
  }
  /** In quotation marks, with each of its own written twice. */
  const quoted = (cell: Uint8Array): void => {
    reserve(2 * cell.length + 2)
    bytes[size++] = QUOTE
    if (cell.includes(QUOTE))
      for (let i = 0; i < cell.length; i++) {
        const byte = cell[i]!
        if (byte === QUOTE) bytes[size++] = QUOTE
        bytes[size++] = byte
      }
    else append(cell)
    bytes[size++] = QUOTE
  }
  return {
    add: (text) => {
      reserve(text.length * 3)
      const written = wroteShort(text, bytes, size) ? text.length : bytes.write(text, size)
      size += written
      return written
    },
    byte: (byte) => {
      reserve(1)
      bytes[size++] = byte
    },
    digits: (value, width = 1) => {
      let count = width
      for (let power = 10 ** width; power <= value; power *= 10) count++
      reserve(count)
      let rest = value
      for (let at = size + count - 1; at >= size; at--) {
        const tens = Math.floor(rest / 10)
        bytes[at] = ZERO + rest - 10 * tens
        rest = tens
      }
      size += count
    },
    append,
    cell: (from, start, end) => {
      if (end - start > LONG) {
        const cell = from.subarray(start, end)
        if (hasSpecial(cell)) quoted(cell)
        else append(cell)
        return
      }
      reserve(end - start)
      let at = size
      for (let i = start; i < end; i++) {
        const byte = from[i]!
        if (special[byte] === 1) {
          quoted(from.subarray(start, end))
          return
        }
        bytes[at++] = byte
      }
      size = at
    },
    size: () => size,
    view: () => new Uint8Array(bytes.buffer, bytes.byteOffset, size),
    clear: () => {
      size = 0
    },
  }
}
