/** What is known of a word as written, before its context: the values that features are made of. */
export interface WordFacts {
  /** Number of its lower case among the words of the training text; 0 where it was too rare there. */
  readonly word: number
  /** Number of the group of words that keep the same company; 0 where it is too rare. */
  readonly group: number
  /** A number for its form: capitals, digits, hyphens; see `shapeOf`. */
  readonly shape: number
  /** Numbers for its last two and its last three letters. */
  readonly ending2: number
  readonly ending3: number
  /** A number for its first two letters. */
  readonly opening: number
  /** The tags that it may have: those seen in the training text, or, of a rare word, all that new words have. */
  readonly tags: readonly number[]
}

/** Curly and straight marks are the same to the parser. */
export const plainMarks = (written: string): string => written.replace(/[‘’]/g, "'").replace(/[“”«»]/g, '"')

const small = /\p{Ll}/u
const capital = /\p{Lu}/u
const digit = /\p{Nd}/u
const letter = /\p{L}/u

/** 0 marks, 1 small letters, 2 capitalised, 3 all capitals, 4 mixed, 5 digits, 6 digits and letters, 7 one capital. */
export const shapeOf = (written: string): number => {
  if (digit.test(written)) return letter.test(written) ? 6 : 5
  if (!letter.test(written)) return 0
  if (!capital.test(written)) return 1
  if (!small.test(written)) return written.length === 1 ? 7 : 3
  return capital.test(written.charAt(0)) && !capital.test(written.slice(1)) ? 2 : 4
}

const lettersNumber = (letters: string): number => {
  let number = letters.length
  for (let at = 0; at < letters.length; at++) number = Math.imul(number, 0x01000193) ^ letters.charCodeAt(at)
  return number
}

/** The facts of a word that is asked of no list: `word` and `tags` come from the vocabulary. */
export const factsOf = (written: string, word: number, group: number, tags: readonly number[]): WordFacts => {
  const lower = written.toLowerCase()
  const length = lower.length
  return {
    word,
    group,
    shape: shapeOf(written),
    ending2: lettersNumber(lower.slice(Math.max(0, length - 2))),
    ending3: lettersNumber(lower.slice(Math.max(0, length - 3))),
    opening: lettersNumber(lower.slice(0, 2)),
    tags,
  }
}
