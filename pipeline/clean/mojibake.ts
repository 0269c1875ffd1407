/**
 * The characters that windows-1252 (WHATWG) shows for the bytes 0x80 to 0x9f; the others stand for themselves.
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf: ReadonlyMap<string, number> = new Map(Array.from(upper, (character, index) => [character, 0x80 + index]))

const byte = (character: string | undefined): number => {
  if (character === undefined) return -1
  const code = character.charCodeAt(0)
  return byteOf.get(character) ?? (code <= 0xff ? code : -1)
}

/** How many bytes the UTF-8 sequence has that starts with this one. */
const sequenceLength = (lead: number): number => (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

/**
 * Reads the start of a stretch as UTF-8 that was taken for windows-1252: "â€œ" is a curly quotation mark, "Ã©" is é.
 *
 * @param suspect begins with one of Â Ã Ä Å Ð Ñ â ð
 * @returns the character meant and how many characters it was spelt with, or null where it is no such sequence
 */
export const decodeMojibake = (suspect: string): { readonly text: string; readonly length: number } | null => {
  const lead = byte(suspect[0])
  // A closing mark lost its last byte on the way (0x9d has no character in windows-1252): "â€" alone.
  if (suspect.startsWith('â€') && (suspect.length === 2 || byte(suspect[2]) < 0x80)) return { text: '”', length: 2 }
  if (suspect === 'Â') return { text: '', length: 1 }
  const length = sequenceLength(lead)
  let point = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
  for (let index = 1; index < length; index++) {
    const next = byte(suspect[index])
    if (next < 0x80 || next > 0xbf) return null
    point = (point << 6) | (next & 0x3f)
  }
  // Letters before a closing mark ("SMÅ”") are no mojibake: of Ä, Å, Ð and Ñ only what gives a letter with a letter.
  if (length === 2 && lead > 0xc3 && /[‚„‘’“”‹›«»]/.test(suspect[1] ?? '')) return null
  // Nobody means a control character.
  if (point < 0xa0 || point > 0x10ffff || (length === 3 && point < 0x800)) return null
  const text = String.fromCodePoint(point)
  if (/\s/.test(text)) return { text: ' ', length }
  return { text: text === '\u00ad' || text === '\u200b' || text === '\ufeff' ? '' : text, length }
}
