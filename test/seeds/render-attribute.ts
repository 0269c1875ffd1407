import { type Document, type Quote, type Span, slice } from '../../pipeline/document.js'

const words = (document: Document, span: Span | null): string => (span ? JSON.stringify(slice(document, span)) : '-')

const speakerLine = ({ speaker }: Quote): string =>
  speaker === null
    ? '-'
    : [speaker.name, speaker.kind, speaker.country ?? '-', ...(speaker.role ? [speaker.role] : [])].join(' · ')

const quoteLines = (document: Document, quote: Quote, index: number): readonly string[] => [
  `q${index + 1} ${quote.kind}, s${quote.sentence + 1}${quote.statement === index ? '' : `, goes on from q${quote.statement + 1}`}`,
  `    ${slice(document, quote)}`,
  `    speaker: ${speakerLine(quote)}`,
  `    mention: ${words(document, quote.mention)}, cue: ${words(document, quote.cue)}`,
  ...(quote.addressee ? [`    addressee: ${quote.addressee}`] : []),
  ...(quote.via ? [`    via: ${quote.via}`] : []),
  `    ${quote.method}, ${quote.confidence.toFixed(2)}`,
  '',
]

/** Quote by quote: its words, its speaker, who and what in the text says so, the rule and how sure it is. */
export const renderAttribute = (document: Document): readonly string[] =>
  document.quotes.flatMap((quote, index) => quoteLines(document, quote, index))
