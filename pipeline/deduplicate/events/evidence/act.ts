import type { Mention } from '../mention.js'
import { evidence } from './evidence.js'
import { isMutual } from './parties.js'

const levels = [
  'one word, one type',
  'one word, other mode',
  'one word, other type',
  'one root, one type',
  'one root, other type',
  'one mode',
  'one type',
  'one type, other mode',
  'other type',
] as const
type Level = (typeof levels)[number]

const compared = (a: Mention, b: Mention): Level => {
  if (a.type !== b.type) {
    if (a.act === b.act) return 'one word, other type'
    return a.stem === b.stem ? 'one root, other type' : 'other type'
  }
  const hasOtherMode = a.mode !== b.mode && a.mode !== 0 && b.mode !== 0
  if (a.act === b.act) return hasOtherMode ? 'one word, other mode' : 'one word, one type'
  if (hasOtherMode) return 'one type, other mode'
  if (a.stem === b.stem) return 'one root, one type'
  return a.mode !== 0 && a.mode === b.mode ? 'one mode' : 'one type'
}

/** What one did to another: the words that name it, its PLOVER type and mode. */
export const act = evidence('act', [...levels, 'done together'], (a, b) =>
  isMutual(a, b) ? 'done together' : compared(a, b),
)

/** What was done together: talks are held, attended and sat down to, where an arrest is an arrest. */
export const commonAct = evidence('common act', [...levels, 'done by one to another'], (a, b) =>
  isMutual(a, b) ? compared(a, b) : 'done by one to another',
)
