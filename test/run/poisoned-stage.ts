import type { Stage } from '../../pipeline/document.js'

/** Fills the worker's memory until it dies. */
const hoard = (): never => {
  const hoarded = new Map<number, object>()
  for (let i = 0; ; i++) hoarded.set(i, { i })
}

const wait = (): never => {
  for (;;);
}

/** A stage with a bug that an article's own words set off. */
export const poisoned: Stage = (document) => {
  if (document.raw.includes('POISON-THROWS')) throw new TypeError('a stage met what it did not expect')
  if (document.raw.includes('POISON-HANGS')) wait()
  if (document.raw.includes('POISON-HOARDS')) hoard()
  if (document.raw.includes('POISON-DIES')) process.exit(7)
  return document.raw.includes('POISON-ROW') ? { ...document, language: 5 as never } : document
}
