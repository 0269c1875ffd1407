import { addOffice, entityOf, type Gathered, type Gathering } from './entities.js'
import type { Found } from './found.js'
import { written } from './known.js'
import type { Reading } from './reading.js'
import { pos } from './tags.js'

/** Where a role's own "of ..." ends: "former mayor |of X|", at most eight words and never over a comma. */
const roleEnd = (reading: Reading, to: number, limit: number): number => {
  if (!['of', 'for', 'at', 'in'].includes(reading.keys[to] ?? '')) return to
  let end = to
  while (
    end < limit &&
    end - to < 8 &&
    reading.tags[end] !== pos.PUNCT &&
    reading.tags[end] !== pos.VERB &&
    reading.tags[end] !== pos.AUX &&
    reading.keys[end] !== 'who' &&
    reading.keys[end] !== 'and'
  )
    end++
  return end
}

/**
 * The person or body whom a common-noun phrase after a comma describes ("Frank Moss, a former mayor of X,"): the name
 * just before. Its role is taken from the phrase. Null where the phrase is no apposition.
 */
export const apposition = (reading: Reading, gathering: Gathering, mention: number): Gathered | null => {
  const found = gathering.found[mention]!
  if (mention === 0 || found.form !== 'nominal' || found.plural) return null
  const before = gathering.found[mention - 1]!
  if (before.form !== 'name' || before.sentence !== found.sentence) return null
  if (reading.keys[before.to] !== ',' || found.from !== before.to + 1) return null
  const kind = found.noun?.kind
  const person = before.kind === 'person'
  if ((person && kind !== 'person') || (!person && kind !== 'body')) return null
  const limit = reading.sentences[found.sentence]!.endToken
  const end = roleEnd(reading, found.to, limit)
  const next = reading.keys[end] ?? '.'
  if (!/^[,.;:)]$|^(?:who|and|that|—|–|-)$/.test(next) && end < limit) return null
  const entity = entityOf(gathering, mention - 1)
  if (entity && person && found.role !== null) {
    const from = reading.tags[found.from] === pos.DET ? found.from + 1 : found.from
    const role = written(reading, from, end)
    if (entity.role === null) entity.role = role
    addOffice(entity, role)
    entity.sure = true
  }
  return entity
}

/**
 * Whether a common-noun phrase in the singular stands before the name that it describes, commas around it: "his
 * counterpart, Frank Moss,".
 */
export const announces = (reading: Reading, found: readonly Found[], mention: number): boolean => {
  const one = found[mention]!
  const next = found[mention + 1]
  if (one.form !== 'nominal' || one.plural || one.noun?.kind !== 'person') return false
  if (next?.form !== 'name' || next.kind !== 'person' || next.sentence !== one.sentence) return false
  if (reading.keys[one.to] !== ',' || next.from !== one.to + 1) return false
  const after = reading.keys[next.to] ?? '.'
  return (
    after === ',' ||
    after === '.' ||
    after === ')' ||
    after === ';' ||
    reading.sentences[one.sentence]!.endToken === next.to
  )
}
