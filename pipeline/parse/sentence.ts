import { LONGEST } from './configuration.js'

/** A sentence as the parser sees it: numbers of words, their groups and tags by token, from 1; place 0 is nothing, the place behind the last is the root. */
export interface Sentence {
  readonly words: Int32Array
  readonly groups: Int32Array
  readonly tags: Int32Array
}

/** The tag of what stands for the root. */
const ROOT_TAG = 63

export const newSentence = (): Sentence => ({
  words: new Int32Array(LONGEST + 2),
  groups: new Int32Array(LONGEST + 2),
  tags: new Int32Array(LONGEST + 2),
})

/** Closes a sentence of `size` tokens whose words and tags are written from place 1 on. */
export const close = ({ words, groups, tags }: Sentence, size: number): void => {
  words[0] = -1
  groups[0] = 0
  tags[0] = 0
  words[size + 1] = -2
  groups[size + 1] = 0
  tags[size + 1] = ROOT_TAG
}

/** Steps from one token to a later one, in eight classes. */
export const distance = (from: number, to: number): number => {
  const steps = to - from
  return steps < 5 ? steps : steps < 8 ? 5 : steps < 14 ? 6 : 7
}

/** A number of dependents, in five classes. */
export const few = (number: number): number => (number < 4 ? number : 4)
