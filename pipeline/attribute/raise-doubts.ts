import { lastFrom } from '../binary-search.js'
import type { Doubt, Quote, Span } from '../document.js'
import { rivalsOf } from './find-rivals.js'
import type { Scene } from './scene.js'

const stage = 'attribute'

/** Marks that do not pair: a doubt each, but for paragraphs that go on in the next. */
export const doubtsOfMarks = (scene: Scene, strays: readonly Span[]): readonly Doubt[] => {
  const { stretches, document } = scene
  const lone = strays.map((span) => ({
    stage,
    code: 'stray-quotation-mark',
    detail: 'a quotation mark pairs with none',
    span,
  }))
  const open = stretches.flatMap(({ start, end, opened, closed, paragraph }, index): readonly Doubt[] => {
    const next = stretches[index + 1]
    const goesOn = next?.paragraph === paragraph + 1 && next.opensAt === document.paragraphs[paragraph + 1]!.start
    if (opened && (closed || goesOn)) return []
    const code = opened ? 'unclosed-quotation' : 'unopened-quotation'
    const detail = opened ? 'a quotation mark opens and none closes' : 'a quotation mark closes and none opens'
    return [{ stage, code, detail, span: { start, end } }]
  })
  return [...lone, ...open]
}

/** Quotations whose speaker's words could mean somebody else as well. */
export const doubtsOfSpeakers = (scene: Scene, quotes: readonly Quote[]): readonly Doubt[] => {
  const { mentions, entities, text } = scene.document
  const seen = new Set<number>()
  return quotes.flatMap((quote): readonly Doubt[] => {
    if (quote.mention === null) return []
    const index = lastFrom(mentions, ({ start }) => start, quote.mention.start)
    const mention = mentions[index]
    if (mention?.start !== quote.mention.start || mention.entity === null) return []
    const rivals = rivalsOf(scene.document, index)
    if (rivals.length === 0 || seen.has(index)) return []
    seen.add(index)
    const names = [mention.entity, ...rivals].map((entity) => entities[entity]!.name)
    const words = text.slice(mention.start, mention.end)
    const detail = `"${words}" may be ${names.slice(0, 3).join(' or ')}`
    return [{ stage, code: 'ambiguous-speaker', detail, span: { start: mention.start, end: mention.end } }]
  })
}
