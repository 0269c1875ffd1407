/** Characters up to which a text is written here: calling the engine's encoder takes as long as writing so many. */
const SHORT = 16

const QUOTE = 34
/** What RFC 4180 wants in quotation marks. */
const SPECIAL = /[",\r\n]/
const isSpecial = Uint8Array.from({ length: 128 }, (_, code) => Number(SPECIAL.test(String.fromCharCode(code))))
const isNothing = new Uint8Array(128)

/**
 * Writes a short text at a place where there is room for it, and says whether it is ASCII and holds nothing that a table
 * marks: only then all of it is written.
 */
const wroteShort = (text: string, marked: Uint8Array, bytes: Uint8Array, at: number): boolean => {
  // Asked once: strings have so many inner forms that the engine looks their properties up anew each time.
  const { length } = text
  if (length > SHORT) return false
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127 || marked[code] === 1) return false
    bytes[at + i] = code
  }
  return true
}

/** UTF-8 text that grows, piece by piece. */
export interface GrowingText {
  /** Appends a text and says how many bytes it took. Half a surrogate pair becomes U+FFFD. */
  readonly add: (text: string) => number
  readonly byte: (byte: number) => void
  /** Appends what is UTF-8 already. */
  readonly append: (more: Uint8Array) => void
  /** Appends a cell of a CSV, in quotation marks where RFC 4180 wants them. */
  readonly addCell: (text: string) => void
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
  const byte = (value: number): void => {
    reserve(1)
    bytes[size++] = value
  }
  const append = (more: Uint8Array): void => {
    reserve(more.length)
    bytes.set(more, size)
    size += more.length
  }
  const add = (text: string): number => {
    reserve(text.length * 3)
    const written = wroteShort(text, isNothing, bytes, size) ? text.length : bytes.write(text, size)
    size += written
    return written
  }
  const addCell = (text: string): void => {
    reserve(text.length)
    if (wroteShort(text, isSpecial, bytes, size)) size += text.length
    else if (!SPECIAL.test(text)) add(text)
    else {
      byte(QUOTE)
      add(text.includes('"') ? text.replaceAll('"', '""') : text)
      byte(QUOTE)
    }
  }
  return {
    add,
    byte,
    append,
    addCell,
    size: () => size,
    view: () => new Uint8Array(bytes.buffer, bytes.byteOffset, size),
    clear: () => {
      size = 0
    },
  }
}
