import type { EventItem, QuoteItem } from '../data.js'
import { articles, sentencesAround, sourceOf, stretch } from './data.js'
import { el } from './dom.js'

/** What filters ask of an item. */
export interface Facets {
  /** Lower case: who speaks, acts or is acted on. */
  readonly names: string
  readonly countries: readonly string[]
  readonly type: string
  readonly day: string
  readonly confidence: number
}
export const facets = new WeakMap<Element, Facets>()

export const linkTo = (article: string, start: number, end: number): string => `#article/${article}/${start}-${end}`

/** The sentences around a stretch, with the stretch marked; the whole leads to the article. */
const evidence = (article: string, start: number, end: number, className: string): HTMLElement => {
  const view = articles.get(article)!
  const [from, to] = sentencesAround(view, start, end)
  return el(
    'blockquote',
    {},
    stretch(view, from, start),
    el('mark', { class: className }, stretch(view, start, end)),
    stretch(view, end, to),
  )
}

const confidence = (value: number): HTMLElement =>
  el(
    'span',
    { class: 'confidence', title: `confidence ${value}` },
    el('span', { class: 'bar', style: `--share:${value}` }),
    value.toFixed(2),
  )

const source = (article: string, start: number, end: number): HTMLElement => {
  const view = articles.get(article)!
  return el(
    'a',
    { href: linkTo(article, start, end), class: 'source' },
    view.headline ?? view.path,
    ' · ',
    sourceOf(view),
  )
}

export const quoteItem = (quote: QuoteItem, isNamed = true): HTMLElement => {
  const { article, start, end } = quote
  const item = el(
    'li',
    { class: 'item', tabindex: '0', id: quote.id },
    evidence(article, start, end, 'quote'),
    el(
      'p',
      { class: 'about' },
      isNamed ? el('strong', {}, quote.speaker ?? 'speaker not known') : null,
      el('span', { class: 'tag' }, quote.kind),
      confidence(quote.confidence),
      source(article, start, end),
    ),
  )
  facets.set(item, {
    names: (quote.speaker ?? '').toLowerCase(),
    countries: quote.country === null ? [] : [quote.country],
    type: 'quotation',
    day: quote.day ?? '',
    confidence: quote.confidence,
  })
  return item
}

const period = ({ from, to }: EventItem): string | null =>
  from === null ? null : to === null || to === from ? from : `${from} to ${to}`

export const eventItem = (event: EventItem): HTMLElement => {
  const { article, start, end, actors, recipients } = event
  const about = [period(event), event.place].filter((part) => part !== null).join(', ')
  const item = el(
    'li',
    { class: `item ${event.quad.replace(' ', '-')}`, tabindex: '0', id: event.id },
    el(
      'p',
      { class: 'about' },
      el('span', { class: 'tag event-type' }, event.mode === null ? event.type : `${event.type} · ${event.mode}`),
      el('strong', {}, actors.join(', ') || 'somebody'),
      recipients.length > 0 ? [' → ', el('strong', {}, recipients.join(', '))] : null,
      event.status === 'occurred' ? null : el('span', { class: 'tag' }, event.status),
      about === '' ? null : el('span', {}, about),
    ),
    evidence(article, start, end, 'event'),
    el('p', { class: 'about' }, confidence(event.confidence), source(article, start, end)),
  )
  facets.set(item, {
    names: [...actors, ...recipients].join('\n').toLowerCase(),
    countries: event.countries,
    type: event.type,
    day: event.day ?? '',
    confidence: event.confidence,
  })
  return item
}
