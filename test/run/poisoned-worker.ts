import { serve } from '../../pipeline/run/serve.js'
import { annotate } from '../../pipeline/stages.js'

/** Fills the worker's memory until it dies. */
const hoard = (): never => {
  const hoarded = new Map<number, object>()
  for (let i = 0; ; i++) hoarded.set(i, { i })
}

const wait = (): never => {
  for (;;);
}

/** The stages, with a bug that an article's own words set off. */
serve((document) => {
  if (document.raw.includes('POISON-THROWS')) throw new TypeError('a stage met what it did not expect')
  if (document.raw.includes('POISON-HANGS')) wait()
  if (document.raw.includes('POISON-HOARDS')) hoard()
  if (document.raw.includes('POISON-DIES')) process.exit(7)
  const done = annotate(document)
  return document.raw.includes('POISON-ROW') ? { ...done, language: 5 as never } : done
})
