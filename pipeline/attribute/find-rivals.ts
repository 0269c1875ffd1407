import type { Document, Entity, Mention } from '../document.js'

const farthest = 12
const most = 3

const fits = (entity: Entity, other: Entity): boolean =>
  other.kind === 'person' &&
  !other.plural &&
  (other.gender === null || entity.gender === null || other.gender === entity.gender)

/**
 * Entities that a pronoun could mean besides the one it was given: those that `identify` names, and people of a fitting gender
 * whose names stand with or after the last name of that entity. "Peter met Jonas. He said …": Jonas.
 */
export const rivalsOf = (document: Document, index: number): readonly number[] => {
  const { mentions, entities } = document
  const mention = mentions[index]!
  if (mention.entity === null || mention.form !== 'pronoun') return mention.rivals
  const entity = entities[mention.entity]!
  if (entity.kind !== 'person') return mention.rivals
  const found = new Set(mention.rivals)
  let own: Mention | null = null
  for (let i = index - 1; i >= 0 && index - i <= farthest; i -= 1) {
    const other = mentions[i]!
    if (own !== null && other.sentence !== own.sentence) break
    if (other.form !== 'name' || other.entity === null) continue
    if (other.entity === mention.entity) own ??= other
    else if (fits(entity, entities[other.entity]!)) found.add(other.entity)
  }
  return own === null ? mention.rivals : [...found].slice(0, most)
}
