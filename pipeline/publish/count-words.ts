/** Letters and digits are parts of words; these signs join two words to one where they stand alone between them. */
const PART = /[\p{L}\p{N}]/u
const JOINER = /['’.-]/

const OUTSIDE = 0
const IN_WORD = 1
const JOINED = 2

const kindOf = (sign: string): number => (PART.test(sign) ? IN_WORD : JOINER.test(sign) ? JOINED : OUTSIDE)
/** Of the signs that most texts are made of. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => kindOf(String.fromCharCode(code)))

/** How many words a text has: "Ana's", "U.S" and "twenty-one" are one each. */
export const countWords = (text: string): number => {
  let count = 0
  let state = OUTSIDE
  const { length } = text
  for (let i = 0; i < length; i++) {
    let code = text.charCodeAt(i)
    let kind = kinds[code]
    if (kind === undefined) {
      code = text.codePointAt(i)!
      kind = kindOf(String.fromCodePoint(code))
      if (code > 0xffff) i++
    }
    if (kind === IN_WORD && state === OUTSIDE) count++
    state = kind === JOINED && state !== IN_WORD ? OUTSIDE : kind
  }
  return count
}
