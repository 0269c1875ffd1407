import * as Plot from '@observablehq/plot'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }
import { data } from './data.js'
import { el, plural } from './dom.js'

/** Okabe and Ito's colours, which people who are colour-blind can tell apart; they stand on light and on dark. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999999', '#b8a800']
const COOPERATION = '#2b83ba'
const CONFLICT = '#d95f02'
const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']
const QUAD_COLOURS = ['#7fb8dd', '#1f6fa8', '#f2b26b', '#c2540a']
const KINDS = ['direct', 'mixed', 'indirect']

type Draw = (width: number) => Element

/**
 * A chart with its words. It is drawn when it comes near the window, in a box that has its height from the beginning, so
 * that nothing moves; and anew when its width changes.
 *
 * @param says what the chart shows, for those who do not see it
 */
export const chart = (title: string, says: string, height: number, draw: Draw, note = ''): HTMLElement => {
  const box = el('div', {
    class: 'chart',
    style: `min-height:${height}px`,
    role: 'img',
    'aria-label': `${title}. ${says}`,
  })
  let drawn = 0
  const paint = (): void => {
    const width = Math.floor(box.clientWidth)
    if (width === 0 || width === drawn) return
    drawn = width
    box.replaceChildren(draw(width))
    // The label says it all; the marks within are no use to a screen reader.
    box.firstElementChild!.setAttribute('aria-hidden', 'true')
  }
  new ResizeObserver(paint).observe(box)
  return el('figure', {}, el('figcaption', {}, el('h3', {}, title), note === '' ? null : el('p', {}, note)), box)
}

const base = { style: { background: 'transparent', color: 'currentColor', fontSize: '12px', fontFamily: 'inherit' } }
const nameOf = new Map(data.speakers.map(({ id, name }) => [id, name]))
const short = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join('')}…` : text

/** Days, weeks or months, so that a chart has some sixty bars at most. */
const unitOf = (days: readonly string[]): { readonly name: string; readonly of: (day: string) => string } => {
  const times = days.map((day) => Date.parse(day))
  const span = (Math.max(...times) - Math.min(...times)) / 86_400_000
  if (span <= 62) return { name: 'day', of: (day) => day }
  if (span > 12_000) return { name: 'year', of: (day) => `${day.slice(0, 4)}-01-01` }
  if (span > 430) return { name: 'month', of: (day) => `${day.slice(0, 7)}-01` }
  const monday = (day: string): string => {
    const time = new Date(day)
    time.setUTCDate(time.getUTCDate() - ((time.getUTCDay() + 6) % 7))
    return time.toISOString().slice(0, 10)
  }
  return { name: 'week', of: monday }
}

export const articlesChart = (): HTMLElement | null => {
  if (data.days.length === 0) return null
  const unit = unitOf(data.days.map(({ day }) => day))
  const rows = data.days.map(({ day, outlet, count }) => ({ day: new Date(unit.of(day)), outlet, count }))
  const outlets = [...new Set(data.days.map(({ outlet }) => outlet))]
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  if (new Set(rows.map(({ day }) => day.getTime())).size < 2) return null
  return chart(
    `Articles a ${unit.name}`,
    `${plural(total, 'article')} with a date, of ${plural(outlets.length, 'outlet')}: ${outlets.slice(0, 5).join(', ')}.`,
    220,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height: 220,
        x: { label: null, type: 'utc' },
        y: { label: 'articles', grid: true, tickFormat: 'd', ticks: 4 },
        color: { domain: outlets, range: COLOURS },
        marks: [
          Plot.rectY(
            rows,
            Plot.binX({ y: 'sum' }, {
              x: 'day',
              y: 'count',
              fill: 'outlet',
              interval: unit.name,
              inset: 0.5,
              tip: true,
            } as any),
          ),
          Plot.ruleY([0]),
        ],
      }),
    '',
  )
}

/** Colours with their names, as text. */
export const legend = (names: readonly string[], colours: readonly string[]): HTMLElement =>
  el(
    'ul',
    { class: 'legend' },
    names.map((name, i) =>
      el('li', {}, el('span', { class: 'swatch', style: `background:${colours[i % colours.length]}` }), name),
    ),
  )
export const outletLegend = (): HTMLElement | null => {
  const outlets = [...new Set(data.days.map(({ outlet }) => outlet))]
  return outlets.length > 1 ? legend(outlets, COLOURS) : null
}
export const quadLegend = (): HTMLElement => legend(QUADS, QUAD_COLOURS)
export const kindLegend = (): HTMLElement => legend(KINDS, COLOURS)
export const wayLegend = (): HTMLElement => legend(['mostly cooperation', 'mostly conflict'], [COOPERATION, CONFLICT])

export const speakersChart = (limit: number): HTMLElement | null => {
  const speakers = data.speakers.slice(0, limit)
  if (speakers.length === 0) return null
  const rows = speakers.flatMap(({ id, kinds }) => KINDS.map((kind) => ({ id, kind, count: kinds[kind] ?? 0 })))
  const height = speakers.length * 22 + 40
  return chart(
    'Most quoted speakers',
    speakers
      .slice(0, 5)
      .map(({ name, count }) => `${name} ${count}`)
      .join(', '),
    height,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height,
        marginLeft: Math.min(170, width * 0.4),
        marginBottom: 42,
        x: { label: 'quotations, each counted once', grid: true, ticks: 4, tickFormat: 'd' },
        y: {
          label: null,
          domain: speakers.map(({ id }) => id),
          tickFormat: (id: string) => short(nameOf.get(id) ?? id, width < 500 ? 17 : 24),
        },
        color: { domain: KINDS, range: COLOURS },
        marks: [
          Plot.barX(rows, {
            x: 'count',
            y: 'id',
            fill: 'kind',
            order: KINDS,
            tip: true,
            channels: { speaker: (row: any) => nameOf.get(row.id) },
          } as any),
          Plot.ruleX([0]),
        ],
      }),
  )
}

export const monthsChart = (): HTMLElement | null => {
  const speakers = data.speakers.slice(0, 15)
  const rows = speakers.flatMap(({ id, months }) => months.map(({ month, count }) => ({ id, month, count })))
  const months = [...new Set(rows.map(({ month }) => month))].sort()
  if (months.length < 2) return null
  const height = speakers.length * 22 + 50
  return chart(
    'Who speaks when',
    `Quotations of the ${speakers.length} most quoted speakers in each of ${months.length} ${months[0]!.length > 4 ? 'months' : 'years'}.`,
    height,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height,
        marginLeft: Math.min(170, width * 0.4),
        x: {
          label: null,
          domain: months,
          tickRotate: months.length > 8 ? -45 : 0,
          ...(months.length > 14 ? { ticks: months.filter((_, i) => i % Math.ceil(months.length / 12) === 0) } : {}),
        } as any,
        y: {
          label: null,
          domain: speakers.map(({ id }) => id),
          tickFormat: (id: string) => short(nameOf.get(id) ?? id, width < 500 ? 17 : 24),
        },
        opacity: { type: 'sqrt', range: [0.2, 1] },
        marginBottom: months.length > 8 ? 50 : 30,
        marks: [Plot.cell(rows, { x: 'month', y: 'id', fill: '#3a93d8', fillOpacity: 'count', tip: true, inset: 1 })],
      }),
  )
}

export const quotedByChart = (): HTMLElement | null => {
  const outlets = data.outlets.map(({ outlet }) => outlet).filter((outlet) => outlet !== '')
  const rows = data.quotedBy.filter(({ outlet }) => outlets.includes(outlet))
  const speakers = data.speakers.filter(({ id }) => rows.some(({ speaker }) => speaker === id))
  if (outlets.length < 2 || speakers.length === 0) return null
  const height = speakers.length * 22 + 110
  return chart(
    'Who is quoted by which outlet',
    `Quotations of ${plural(speakers.length, 'speaker')} in ${plural(outlets.length, 'outlet')}, copies included.`,
    height,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height,
        marginLeft: Math.min(170, width * 0.4),
        marginBottom: 90,
        x: { label: null, domain: outlets, tickRotate: -40, tickFormat: (outlet: string) => short(outlet, 16) },
        y: {
          label: null,
          domain: speakers.map(({ id }) => id),
          tickFormat: (id: string) => short(nameOf.get(id) ?? id, width < 500 ? 17 : 24),
        },
        opacity: { type: 'sqrt', range: [0.2, 1] },
        marks: [
          Plot.cell(rows, { x: 'outlet', y: 'speaker', fill: '#3a93d8', fillOpacity: 'count', inset: 1, tip: true }),
        ],
      }),
  )
}

export const typesChart = (): HTMLElement | null => {
  if (data.types.length === 0) return null
  const totals = new Map<string, number>()
  for (const { event, count } of data.types) totals.set(event, (totals.get(event) ?? 0) + count)
  const order = [...totals].sort(([, a], [, b]) => b - a).map(([event]) => event)
  const rows = [...data.types]
  const height = order.length * 20 + 40
  return chart(
    'Events by type',
    order
      .slice(0, 6)
      .map((event) => `${event} ${totals.get(event)}`)
      .join(', '),
    height,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height,
        marginLeft: 95,
        marginBottom: 42,
        x: { label: 'events, each counted once', grid: true, ticks: 4, tickFormat: 'd' },
        y: { label: null, domain: order },
        color: { domain: QUADS, range: QUAD_COLOURS },
        marks: [
          Plot.barX(rows, Plot.groupY({ x: 'sum' }, { x: 'count', y: 'event', fill: 'quad', tip: true })),
          Plot.ruleX([0]),
        ],
      }),
  )
}

export const weeksChart = (): HTMLElement | null => {
  const dated = data.types.filter(({ week }) => week !== '')
  const weeks = [...new Set(dated.map(({ week }) => week))]
  if (weeks.length < 2) return null
  const unit = unitOf(weeks).name.replace('day', 'week')
  const rows = dated.map(({ week, quad, count }) => ({ week: new Date(week), quad, count }))
  return chart(
    `Events by ${unit} of the report`,
    `${plural(
      rows.reduce((sum, { count }) => sum + count, 0),
      'event',
    )}.`,
    240,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height: 240,
        x: { type: 'utc', label: null },
        y: { label: 'events', grid: true, ticks: 4, tickFormat: 'd' },
        color: { domain: QUADS, range: QUAD_COLOURS },
        marks: [
          Plot.rectY(
            rows,
            Plot.binX({ y: 'sum' }, {
              x: 'week',
              y: 'count',
              fill: 'quad',
              order: QUADS,
              interval: unit,
              inset: 0.5,
              tip: true,
            } as any),
          ),
          Plot.ruleY([0]),
        ],
      }),
  )
}

export const pairsChart = (): HTMLElement | null => {
  if (data.pairs.length === 0) return null
  const countries = [...new Set(data.pairs.flatMap(({ actor, recipient }) => [actor, recipient]))].sort()
  const rows = data.pairs.map((pair) => ({
    ...pair,
    total: pair.cooperation + pair.conflict,
    way: pair.conflict > pair.cooperation ? 'conflict' : 'cooperation',
  }))
  const most = [...rows].sort((a, b) => b.total - a.total).slice(0, 4)
  const draw = (width: number) => {
    const side = Math.min(width, 34 * countries.length + 80)
    return Plot.plot({
      ...base,
      width: side,
      height: side,
      marginLeft: 48,
      marginTop: 48,
      marginBottom: 8,
      x: { axis: 'top', label: null, domain: countries, tickRotate: -45 },
      y: { label: null, domain: countries },
      r: { range: [2, Math.max(6, (side - 60) / countries.length / 2)] },
      color: { domain: ['cooperation', 'conflict'], range: [COOPERATION, CONFLICT] },
      marks: [
        Plot.gridX({ strokeOpacity: 0.15 }),
        Plot.gridY({ strokeOpacity: 0.15 }),
        Plot.dot(rows, {
          x: 'recipient',
          y: 'actor',
          r: 'total',
          fill: 'way',
          fillOpacity: 0.85,
          tip: true,
          channels: { cooperation: 'cooperation', conflict: 'conflict' },
        }),
      ],
    })
  }
  return chart(
    'Who deals with whom',
    most
      .map(
        ({ actor, recipient, cooperation, conflict }) =>
          `${actor} to ${recipient}: ${cooperation} cooperation, ${conflict} conflict`,
      )
      .join('; '),
    Math.min(360, 34 * countries.length + 80),
    draw,
    'Rows act, columns are acted on; the larger the dot, the more events. Only those with a confidence of 0.5 or more, and not what is denied or supposed.',
  )
}

const land = feature(atlas as any, (atlas as any).objects.countries)

export const placesChart = (): HTMLElement | null => {
  if (data.places.length === 0) return null
  const top = data.places.slice(0, 8)
  return chart(
    'Where it happened',
    top.map(({ name, count }) => `${name} ${count}`).join(', '),
    220,
    (width) =>
      Plot.plot({
        ...base,
        width,
        height: width * 0.5,
        projection: { type: 'equal-earth', domain: { type: 'Sphere' } },
        r: { range: [2, Math.max(6, width / 75)], domain: [0, Math.max(...data.places.map(({ count }) => count))] },
        marks: [
          Plot.geo(land as any, {
            fill: 'currentColor',
            fillOpacity: 0.1,
            stroke: 'currentColor',
            strokeOpacity: 0.25,
            strokeWidth: 0.5,
          }),
          Plot.dot(data.places as any, {
            x: 'longitude',
            y: 'latitude',
            r: 'count',
            fill: COLOURS[5]!,
            fillOpacity: 0.55,
            stroke: COLOURS[5]!,
            tip: true,
            channels: { place: 'name' },
          }),
        ],
      }),
    `${plural(data.places.length, 'place')}; outlines: Natural Earth.`,
  )
}
