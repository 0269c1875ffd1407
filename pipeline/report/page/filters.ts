import { data } from './data.js'
import { count, el } from './dom.js'
import { type Facets, facets } from './items.js'

const sorted = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()

const select = (label: string, name: string, values: readonly string[]) =>
  el(
    'label',
    {},
    label,
    el(
      'select',
      { name },
      el('option', { value: '' }, 'all'),
      values.map((value) => el('option', { value }, value)),
    ),
  )

const names = (): readonly string[] =>
  sorted([
    ...data.quotes.flatMap(({ speaker }) => speaker ?? []),
    ...data.events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
  ])

/** Hides what does not fit what the reader asks for, wherever on the page it stands. */
export const filters = (page: HTMLElement): HTMLElement => {
  const told = el('output', { 'aria-live': 'polite' })
  const form = el(
    'form',
    { class: 'filters', 'aria-label': 'Filter quotations and events' },
    el(
      'label',
      { class: 'wide' },
      'Who',
      el('input', { type: 'search', name: 'who', list: 'names', placeholder: 'any name', autocomplete: 'off' }),
      el(
        'datalist',
        { id: 'names' },
        names().map((value) => el('option', { value })),
      ),
    ),
    select(
      'Country',
      'country',
      sorted([
        ...data.quotes.flatMap(({ country }) => country ?? []),
        ...data.events.flatMap(({ countries }) => countries),
      ]),
    ),
    select('Type', 'type', ['quotation', ...sorted(data.events.map(({ type }) => type))]),
    el('label', {}, 'From', el('input', { type: 'date', name: 'from', min: data.first, max: data.last })),
    el('label', {}, 'To', el('input', { type: 'date', name: 'to', min: data.first, max: data.last })),
    el(
      'label',
      {},
      'Confidence at least',
      el('input', { type: 'range', name: 'confidence', min: 0, max: 1, step: 0.05, value: 0 }),
    ),
    el('button', { type: 'reset' }, 'Clear'),
    told,
  )
  const field = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value
  const fits = (of: Facets): boolean => {
    const [who, country, type, from, to] = ['who', 'country', 'type', 'from', 'to'].map(field) as [
      string,
      string,
      string,
      string,
      string,
    ]
    return (
      (who === '' || of.names.includes(who.toLowerCase())) &&
      (country === '' || of.countries.includes(country)) &&
      (type === '' || of.type === type) &&
      (from === '' || of.day >= from) &&
      (to === '' || (of.day !== '' && of.day <= to)) &&
      of.confidence >= Number(field('confidence'))
    )
  }
  const apply = (): void => {
    const items = [...page.querySelectorAll<HTMLElement>('.item')]
    let shown = 0
    for (const item of items) {
      item.hidden = !fits(facets.get(item)!)
      if (!item.hidden) shown++
    }
    for (const group of page.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('.item:not([hidden])')
    told.value = `${count(shown)} of ${count(items.length)} shown · confidence ≥ ${Number(field('confidence')).toFixed(2)}`
  }
  form.addEventListener('input', apply)
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  setTimeout(apply)
  return form
}
