/** A part of a quotation must be this long to be known as a part of it. */
export const LEAST_PART = 7
/** Of the words of the longer quotation, the share in which copies may differ. */
const APART = 0.2
/** Quotations longer than this are copies only where one holds the other: comparing word by word is quadratic. */
const LONG = 300

/** Whether the words a…aEnd stand in b…bEnd, side by side. */
const isPart = (words: Uint32Array, a: number, aEnd: number, b: number, bEnd: number): boolean => {
  const last = bEnd - (aEnd - a)
  for (let from = b; from <= last; from++) {
    let i = 0
    while (a + i < aEnd && words[a + i] === words[from + i]) i++
    if (a + i === aEnd) return true
  }
  return false
}

const row = new Int32Array(LONG + 1)
/** More than any distance. */
const FAR = LONG + 1

/**
 * Whether at most so many words are to be inserted, deleted or replaced to make one of the other (Levenshtein); `LONG` words
 * at most, a…aEnd no more than b…bEnd. Only what lies about the diagonal can be reached so cheaply (Ukkonen 1985).
 */
const isWithin = (words: Uint32Array, a: number, aEnd: number, b: number, bEnd: number, allowed: number): boolean => {
  const length = bEnd - b
  for (let j = 0; j <= length && j <= allowed; j++) row[j] = j
  for (let i = 1; i <= aEnd - a; i++) {
    const first = Math.max(1, i - allowed)
    const last = Math.min(length, i + allowed)
    if (last === i + allowed) row[last] = FAR
    const word = words[a + i - 1]
    let diagonal = row[first - 1]!
    let left = first === 1 ? i : FAR
    row[first - 1] = left
    let least = left
    for (let j = first; j <= last; j++) {
      const above = row[j]!
      let cost = diagonal
      if (word !== words[b + j - 1]) {
        if (above < cost) cost = above
        if (left < cost) cost = left
        cost++
      }
      row[j] = left = cost
      if (cost < least) least = cost
      diagonal = above
    }
    // What comes costs no less.
    if (least > allowed) return false
  }
  return row[length]! <= allowed
}

/** Whether a few words make one of the other: those they begin and end with alike are left out. */
const areFewApart = (
  words: Uint32Array,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  allowed: number,
): boolean => {
  let from = 0
  while (a + from < aEnd && words[a + from] === words[b + from]) from++
  let end = 0
  while (a + from < aEnd - end && words[aEnd - end - 1] === words[bEnd - end - 1]) end++
  return isWithin(words, a + from, aEnd - end, b + from, bEnd - end, allowed)
}

/** Whether the quotations a…aEnd and b…bEnd are copies: equal, one a part of the other and long enough, or a few words apart. */
export const areCopies = (words: Uint32Array, a: number, aEnd: number, b: number, bEnd: number): boolean => {
  const length = aEnd - a
  const longer = bEnd - b
  if (length > longer) return areCopies(words, b, bEnd, a, aEnd)
  if (length < LEAST_PART && length !== longer) return false
  if (isPart(words, a, aEnd, b, bEnd)) return true
  const allowed = Math.floor(longer * APART)
  return (
    length >= LEAST_PART &&
    longer <= LONG &&
    longer - length <= allowed &&
    areFewApart(words, a, aEnd, b, bEnd, allowed)
  )
}
