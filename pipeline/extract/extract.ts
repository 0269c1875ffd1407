import type { Document, Doubt, NewsEvent } from '../document.js'
import { contextReader } from './contexts.js'
import { LONGEST_SENTENCE } from './reading.js'
import { ruledEvents } from './ruled-events.js'
import { weigh } from './weigh/weigh.js'
import { asWeighedEvent } from './weigh/weighed-event.js'

/**
 * Sentences, mentions and quotes -> `events`: PLOVER events with their parties, status and the clause that reports them. Rules
 * over clauses read some; models over named evidence say how sure each of these is, and find further ones: what is an event, of
 * which type, who takes part, and whether it happened.
 */
export const extract = (document: Document): Document => {
  const ruled = ruledEvents(document)
  const contextsOf = contextReader(document)
  const events: NewsEvent[] = weigh(document, ruled).flatMap(
    (weighed) => asWeighedEvent(document, weighed, contextsOf) ?? [],
  )
  // A clause that stands in another may be told before it.
  events.sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start || a.end - b.end)
  return { ...document, events, doubts: [...document.doubts, ...doubtsOf(document)] }
}

/** Sentences too long to be read whole. */
const doubtsOf = (document: Document): readonly Doubt[] =>
  document.sentences
    .filter((sentence) => sentence.endToken - sentence.firstToken > LONGEST_SENTENCE)
    .map(({ start, end }) => ({
      stage: 'extract',
      code: 'long-sentence',
      detail: `only the first ${LONGEST_SENTENCE} words were read for events`,
      span: { start, end },
    }))
