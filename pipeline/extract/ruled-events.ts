import type { EventType } from '../../schemas/plover.js'
import type { Document, Mention, NewsEvent } from '../document.js'
import { contextReader } from './contexts.js'
import { asEvent } from './event-row.js'
import { mayReport } from './may-report.js'
import { distinct, type Party } from './party.js'
import { LONGEST_SENTENCE, readingOf, tokensRead } from './reading.js'
import { actsOf } from './sentence-acts.js'

/** How many meetings are remembered for "the two leaders". */
const COMPANY_KEPT = 12

/** The mentions of each sentence that stand in the part of it that is read. */
const mentionsBySentence = (document: Document): readonly (readonly Mention[])[] => {
  const { sentences, tokens, mentions } = document
  const lists: Mention[][] = sentences.map(() => [])
  for (const mention of mentions) {
    const { firstToken, endToken } = sentences[mention.sentence]!
    const limit = Math.min(endToken, firstToken + LONGEST_SENTENCE)
    if (limit === endToken || mention.start < tokens[limit - 1]!.end) lists[mention.sentence]!.push(mention)
  }
  return lists
}

/** The events that rules over clauses read: with their parties, status and the clause that reports them. */
export const ruledEvents = (document: Document): readonly NewsEvent[] => {
  const bySentence = mentionsBySentence(document)
  const company: (readonly Party[])[] = []
  const contextsOf = contextReader(document)
  const events: NewsEvent[] = []
  for (const [i, sentence] of document.sentences.entries()) {
    if (sentence.kind === 'heading') continue
    const tokens = tokensRead(document, sentence)
    if (!mayReport(tokens)) continue
    const reading = readingOf(document, sentence, i, bySentence[i] ?? [], company, tokens)
    for (const act of actsOf(reading)) {
      events.push(asEvent(reading, act, contextsOf(i, act.type, act.mode)))
      if (together.has(act.type)) company.push(distinct([...act.actors, ...act.recipients]))
    }
    while (company.length > COMPANY_KEPT) company.shift()
  }
  // A clause that stands in another may be told before it.
  events.sort((a, b) => a.start - b.start || a.trigger.start - b.trigger.start || a.end - b.end)
  return events
}

/** Acts whose parties later stand as "the two leaders" or "both sides". */
const together = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'])
