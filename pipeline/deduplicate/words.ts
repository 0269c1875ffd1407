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

const SEPARATOR = 0
const APOSTROPHE = 1

/** For every ASCII sign the lower-case letter or digit it stands for, or SEPARATOR or APOSTROPHE. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase()
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : sign === "'" ? APOSTROPHE : SEPARATOR
})

/** Signs that normalising leaves alone and that part words: blanks, dashes, opening quotes, ellipsis. */
const PLAIN_SIGN = /[\u00a0\u00ab\u00bb\u2010-\u2015\u2018\u201a-\u201f\u2022\u2026]/
const LETTER = /[\p{L}\p{N}]/u

/** FNV-1a with a last avalanche (Appleby's fmix32), so that all bits are good for sampling. */
const finish = (hash: number): number => {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
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

const codeAt = (text: string, i: number): number => {
  const code = text.charCodeAt(i)
  if (code < 128) return ascii[code]!
  if (code === 0x2019) return APOSTROPHE
  return PLAIN_SIGN.test(text[i]!) ? SEPARATOR : code
}

/** Hashes every word of a text. Linear in the text; hashes are the same on every machine. */
export const hashWords = (text: string): HashedWords => {
  // A word and what parts it from the next take two signs, but for a sign that normalises to several words.
  let hashes: Uint32Array = new Uint32Array((text.length >> 1) + 1)
  let starts: Uint32Array = new Uint32Array(hashes.length)
  let count = 0
  const add = (word: number, at: number): void => {
    if (count === hashes.length) {
      hashes = enlarged(hashes)
      starts = enlarged(starts)
    }
    hashes[count] = word
    starts[count++] = at
  }
  let start = -1
  let hash = FNV_BASIS
  let foreign = false
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? codeAt(text, i) : SEPARATOR
    if (code > APOSTROPHE) {
      if (start < 0) start = i
      if (code > 127) foreign = true
      hash = Math.imul(hash ^ code, FNV_PRIME)
    } else if (code === SEPARATOR && start >= 0) {
      if (foreign) for (const word of hashForeign(text.slice(start, i))) add(word, start)
      else add(finish(hash), start)
      start = -1
      hash = FNV_BASIS
      foreign = false
    }
  }
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count) }
}

const enlarged = (values: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(values.length * 2)
  larger.set(values)
  return larger
}
