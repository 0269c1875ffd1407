import abbreviations from '../rules/abbreviations.json' with { type: 'json' }

const neverEnds = new Set(abbreviations.never_ends)
const mayEnd = new Set(abbreviations.may_end)
const beforeNumber = new Set(abbreviations.before_number)

/** Every dotted word of the vocabulary, in lower case and without its last stop. */
export const isAbbreviation = (word: string): boolean =>
  neverEnds.has(word) || mayEnd.has(word) || beforeNumber.has(word)

const terminator = /[.!?…]+["”’'»)\]]{0,4}(?=\s+(\S{1,4})|$)/gu
const wordBefore = /[\p{L}\p{N}.]{1,20}$/u

/** Offsets, relative to `text`, at which a sentence of one paragraph ends. */
export const boundaries = (text: string): number[] => {
  const ends: number[] = []
  for (const match of text.matchAll(terminator)) {
    const end = match.index + match[0].length
    if (end >= text.length) break
    const next = match[1] ?? ''
    if (/^["“‘'([]*\p{Ll}/u.test(next)) continue
    const word = wordBefore.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[0]?.toLowerCase() ?? ''
    if (match[0].startsWith('.')) {
      if (neverEnds.has(word)) continue
      if (/^\p{L}$/u.test(word) && word !== 'i') continue
      if (beforeNumber.has(word) && /^\d/.test(next)) continue
    }
    ends.push(end)
  }
  return ends
}
