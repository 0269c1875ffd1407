/**
 * The words of a text as hashes, for comparing texts without keeping them. A word is a run of letters and digits after
 * compatibility normalising (NFKC) and lower-casing; apostrophes vanish ("don't" = "dont", straight or curly), every
 * other sign parts two words. So quotation marks, brackets, dashes and case make no difference.
 */
export interface HashedWords {
  /** One 32-bit hash for each word, in order. */
  readonly hashes: Uint32Array
  /** Where each word starts in the text, in UTF-16 units. */
  readonly starts: Uint32Array
}

const FNV_PRIME = 0x01000193
const FNV_BASIS = 0x811c9dc5

const BLANK = 32
const SEPARATOR = 0
const APOSTROPHE = 1

/** Signs that normalising leaves alone and that part words: blanks, dashes, opening quotes, ellipsis. */
const PLAIN_SIGN = /[\u00a0\u00ab\u00bb\u2010-\u2015\u2018\u201a-\u201f\u2022\u2026]/
const LETTER = /[\p{L}\p{N}]/u

const signOf = (sign: string): number => {
  if (sign === "'" || sign === '\u2019') return APOSTROPHE
  const isPlain = sign < '\x80' ? !/[a-zA-Z0-9]/.test(sign) : PLAIN_SIGN.test(sign)
  return isPlain ? SEPARATOR : sign.charCodeAt(0)
}
/**
 * For every sign that most texts are made of SEPARATOR, APOSTROPHE, or what it is: of ASCII the lower-case letter or digit,
 * of others the letter before normalising.
 */
const signs = Uint16Array.from({ length: 0x2040 }, (_, code) =>
  signOf(code < 128 ? String.fromCharCode(code).toLowerCase() : String.fromCharCode(code)),
)

/** FNV-1a with a last avalanche (Appleby's fmix32), so that all bits are good for sampling. */
const finish = (hash: number): number => {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The hash of one word as it stands, such as a lemma in lower case. */
export const hashWord = (word: string): number => {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME)
  return finish(hash)
}

/** The hashes of the words of a stretch that holds letters beyond ASCII, as they stand after normalising. */
const hashForeign = (stretch: string): readonly number[] => {
  const found: number[] = []
  let hash = FNV_BASIS
  for (const letter of `${stretch.normalize('NFKC').toLowerCase()} `) {
    if (LETTER.test(letter))
      for (let i = 0; i < letter.length; i++) hash = Math.imul(hash ^ letter.charCodeAt(i), FNV_PRIME)
    else if (letter !== "'" && letter !== '\u2019' && hash !== FNV_BASIS) {
      found.push(finish(hash))
      hash = FNV_BASIS
    }
  }
  return found
}

/** Hashes every word of a text. Linear in the text; hashes are the same on every machine. */
export const hashWords = (text: string): HashedWords => {
  const { length } = text
  // A word and what parts it from the next take two signs, but for a sign that normalises to several words.
  let hashes: Uint32Array = new Uint32Array((length >> 1) + 1)
  let starts: Uint32Array = new Uint32Array(hashes.length)
  let count = 0
  let start = -1
  let hash = FNV_BASIS
  let isForeign = false
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : BLANK
    const sign = code < signs.length ? signs[code]! : code
    if (sign > APOSTROPHE) {
      if (start < 0) start = i
      if (sign > 127) isForeign = true
      hash = Math.imul(hash ^ sign, FNV_PRIME)
    } else if (sign === SEPARATOR && start >= 0) {
      const foreign = isForeign ? hashForeign(text.slice(start, i)) : null
      const end = count + (foreign === null ? 1 : foreign.length)
      while (end > hashes.length) {
        hashes = enlarged(hashes)
        starts = enlarged(starts)
      }
      if (foreign === null) {
        hashes[count] = finish(hash)
        starts[count] = start
      } else {
        hashes.set(foreign, count)
        starts.fill(start, count, end)
      }
      count = end
      start = -1
      hash = FNV_BASIS
      isForeign = false
    }
  }
  return { hashes: hashes.slice(0, count), starts: starts.subarray(0, count) }
}

const enlarged = (values: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(values.length * 2)
  larger.set(values)
  return larger
}
