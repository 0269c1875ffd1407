import './report-page.css'
import type { EventItem, ProblemKind, Speaker, Story } from '../data.js'
import {
  articlesChart,
  kindLegend,
  monthsChart,
  outletLegend,
  pairsChart,
  placesChart,
  quadLegend,
  quotedByChart,
  speakersChart,
  typesChart,
  wayLegend,
  weeksChart,
} from './charts.js'
import { articles, data, sourceOf } from './data.js'
import { count, el, languageName, percent, plural } from './dom.js'
import { filters } from './filters.js'
import { eventItem, quoteItem } from './items.js'
import { reader } from './reader.js'

const rows = (table: string): number => data.rows[table] ?? 0

const stat = (number: string, what: string, more = ''): HTMLElement =>
  el('div', { class: 'stat' }, el('dd', {}, number), el('dt', {}, what, more === '' ? null : el('small', {}, more)))

const span = data.first === null ? '' : data.first === data.last ? data.first : `${data.first} to ${data.last}`
const doubts = rows('problems') - data.refused

const head = (): HTMLElement =>
  el(
    'header',
    {},
    el('p', { class: 'kicker' }, `dateline ${data.version}`),
    el('h1', {}, 'What the news said'),
    el(
      'p',
      { class: 'lead' },
      `${plural(rows('articles'), 'article')}${span === '' ? '' : `, ${span}`}: who said what, who did what to whom, and where it stands. Every row leads to its sentence.`,
    ),
    el(
      'dl',
      { class: 'stats' },
      stat(count(rows('articles')), 'articles', `${percent(data.copies, rows('articles'))} are copies`),
      stat(count(rows('quotes')), 'quotations', `${percent(data.quoteCopies, rows('quotes'))} are copies`),
      stat(count(rows('events')), 'events reported'),
      stat(count(rows('sentences')), 'sentences'),
      stat(count(data.refused), 'refused', 'files or records'),
      stat(count(doubts), 'doubts'),
    ),
  )

const SECTIONS = [
  ['read', 'What was read'],
  ['speakers', 'Who speaks'],
  ['events', 'What happened'],
  ['differ', 'Where accounts differ'],
  ['evidence', 'The evidence'],
] as const

const navigation = (): HTMLElement =>
  el(
    'nav',
    { 'aria-label': 'Sections' },
    el(
      'ul',
      {},
      SECTIONS.map(([id, title]) => el('li', {}, el('a', { href: `#${id}` }, title))),
    ),
  )

const section = (
  id: (typeof SECTIONS)[number][0],
  lead: string,
  ...children: Parameters<typeof el>[2][]
): HTMLElement =>
  el(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, SECTIONS.find(([one]) => one === id)![1]),
    el('p', { class: 'lead' }, lead),
    ...children,
  )

const none = (what: string): HTMLElement => el('p', { class: 'none' }, `There are no ${what} in this dataset.`)

const shareList = (title: string, items: readonly (readonly [string, number])[]): HTMLElement => {
  const most = Math.max(1, ...items.map(([, number]) => number))
  return el(
    'div',
    { class: 'shares' },
    el('h3', {}, title),
    el(
      'ol',
      {},
      items.map(([name, number]) =>
        el('li', { style: `--share:${number / most}` }, el('span', {}, name), el('b', {}, count(number))),
      ),
    ),
  )
}

const problem = ({ code, severity, count: number, examples }: ProblemKind): HTMLElement =>
  el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('code', {}, code)),
    el('td', {}, severity),
    el('td', { class: 'number' }, count(number)),
    el(
      'td',
      {},
      el(
        'ul',
        {},
        examples.map(({ path, detail, article }) =>
          el(
            'li',
            {},
            article !== null && articles.has(article) ? el('a', { href: `#article/${article}` }, path) : path,
            `: ${detail}`,
          ),
        ),
      ),
    ),
  )

const problems = (): HTMLElement =>
  data.problems.length === 0
    ? el('p', { class: 'none' }, 'Nothing was refused, and nothing is in doubt.')
    : el(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Refusals and doubts' },
        el(
          'table',
          {},
          el('caption', {}, 'Refusals and doubts'),
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ['kind', 'severity', 'rows', 'examples'].map((name) => el('th', { scope: 'col' }, name)),
            ),
          ),
          el('tbody', {}, data.problems.map(problem)),
        ),
      )

const read = (): HTMLElement =>
  section(
    'read',
    `${plural(rows('articles'), 'article')}, of which ${count(data.copies)} copy another one. ${data.undated > 0 ? `${plural(data.undated, 'article')} ${data.undated === 1 ? 'states' : 'state'} no day.` : ''}`,
    articlesChart(),
    outletLegend(),
    el(
      'div',
      { class: 'columns' },
      shareList(
        'Outlets',
        data.outlets.map(({ outlet, count: number }) => [outlet || 'not stated', number]),
      ),
      shareList(
        'Languages',
        data.languages.map(({ language, count: number }) => [languageName(language), number]),
      ),
    ),
    problems(),
  )

const speakerPanel = (speaker: Speaker): HTMLElement | null => {
  const own = data.quotes.filter(({ speakerId, conflict }) => speakerId === speaker.id && conflict === null)
  if (own.length === 0) return null
  const kinds = Object.entries(speaker.kinds)
    .map(([kind, number]) => `${number} ${kind}`)
    .join(', ')
  return el(
    'details',
    { class: 'panel', 'data-group': true, id: `speaker-${speaker.id}` },
    el(
      'summary',
      {},
      el('strong', {}, speaker.name),
      el('span', {}, [speaker.role, speaker.country].filter(Boolean).join(', ')),
      el('b', {}, count(speaker.count)),
    ),
    el(
      'p',
      { class: 'about' },
      `${plural(speaker.count, 'quotation')}: ${kinds}.${speaker.count > own.length ? ` ${own.length} of them here; all in quotes.csv under ${speaker.id}.` : ''}`,
    ),
    el(
      'ul',
      { class: 'items' },
      own.map((quote) => quoteItem(quote, false)),
    ),
  )
}

const speakers = (): HTMLElement =>
  section(
    'speakers',
    'Copies of the same words count once. Open a speaker to read what they said.',
    data.speakers.length === 0 ? none('quotations with a known speaker') : null,
    el(
      'div',
      { class: 'charts' },
      el('div', {}, speakersChart(20), data.speakers.length > 0 ? kindLegend() : null),
      monthsChart(),
      quotedByChart(),
    ),
    data.speakers.map(speakerPanel),
  )

const STATUSES: readonly (readonly [string, string])[] = [
  ['occurred', 'Happened'],
  ['ongoing', 'Going on'],
  ['scheduled', 'Planned'],
  ['hypothetical', 'Supposed'],
  ['negated', 'Denied'],
]

const statusPanel = ([status, title]: readonly [string, string]): HTMLElement | null => {
  const own = data.events.filter((event) => event.status === status)
  const number = data.statuses.find((one) => one.status === status)?.count ?? 0
  if (own.length === 0) return null
  return el(
    'details',
    { class: 'panel', 'data-group': true },
    el(
      'summary',
      {},
      el('strong', {}, title),
      el('span', {}, `the ${plural(own.length, 'report')} that say it most surely`),
      el('b', {}, count(number)),
    ),
    el('ul', { class: 'items' }, own.map(eventItem)),
  )
}

const storyReports = (story: Story): readonly EventItem[] => data.events.filter((event) => event.story === story.id)

/** Every article's version of one event, side by side. */
const storyPanel = (story: Story): HTMLElement => {
  const reports = storyReports(story)
  const first = reports[0]!
  const who = [first.actors.join(', '), first.recipients.join(', ')].filter((name) => name !== '').join(' → ')
  return el(
    'details',
    { class: 'panel', 'data-group': true },
    el(
      'summary',
      {},
      el('strong', {}, `${first.type}: ${who || 'somebody'}`),
      el('span', {}, [first.from, first.place].filter(Boolean).join(', ')),
      el('b', {}, plural(story.articles, 'article')),
    ),
    story.differs.length > 0 ? el('p', { class: 'about' }, `Reports differ in ${story.differs.join(', ')}.`) : null,
    el('ul', { class: 'items beside' }, reports.map(eventItem)),
  )
}

const events = (): HTMLElement =>
  section(
    'events',
    'Reports of the same event count once. Types are those of PLOVER; blue is cooperation, orange conflict.',
    data.events.length === 0 ? none('events') : quadLegend(),
    el(
      'div',
      { class: 'charts' },
      typesChart(),
      weeksChart(),
      el('div', {}, pairsChart(), data.pairs.length > 0 ? wayLegend() : null),
    ),
    placesChart(),
    data.stories.length > 0 ? [el('h3', {}, 'Told by most articles'), data.stories.map(storyPanel)] : null,
    el('h3', {}, 'By what became of it'),
    STATUSES.map(statusPanel),
  )

const disputePanel = (cluster: string): HTMLElement => {
  const own = data.quotes.filter(({ conflict }) => conflict === cluster)
  return el(
    'div',
    { class: 'panel open', 'data-group': true },
    el('h4', {}, [...new Set(own.map(({ speaker }) => speaker ?? 'not known'))].join(' or ')),
    el(
      'ul',
      { class: 'items beside' },
      own.map((quote) => quoteItem(quote)),
    ),
  )
}

const differ = (): HTMLElement => {
  const disputes = [...new Set(data.quotes.flatMap(({ conflict }) => conflict ?? []))]
  const stories = data.stories.filter(({ differs }) => differs.length > 0)
  return section(
    'differ',
    'The same words given to different speakers, and the same event told with another day, place, doer or number.',
    disputes.length > 0 ? [el('h3', {}, 'Same words, different speaker'), disputes.map(disputePanel)] : null,
    stories.length > 0
      ? [
          el('h3', {}, 'Same event, other account'),
          el(
            'ul',
            { class: 'plain' },
            stories.map((story) => {
              const [first] = storyReports(story)
              return el(
                'li',
                {},
                el('strong', {}, `${first!.type}: ${first!.actors.join(', ') || 'somebody'}`),
                ` differs in ${story.differs.join(', ')}. `,
                [...new Map(storyReports(story).map((report) => [report.article, report])).values()].map(
                  (report, i) => [
                    i > 0 ? ' · ' : '',
                    el(
                      'a',
                      { href: `#article/${report.article}/${report.start}-${report.end}` },
                      sourceOf(articles.get(report.article)!),
                    ),
                  ],
                ),
              )
            }),
          ),
        ]
      : null,
    disputes.length + stories.length === 0
      ? el('p', { class: 'none' }, 'No accounts differ, as far as this dataset can tell.')
      : null,
  )
}

const evidence = (): HTMLElement =>
  section(
    'evidence',
    `${data.articles.length === rows('articles') ? 'All articles' : `The ${plural(data.articles.length, 'article')} behind the rows above`}, with quotations, speakers, cues, events and dropped lines marked. The tables beside this page hold everything.`,
    el(
      'ul',
      { class: 'articles' },
      data.articles.map((article) =>
        el(
          'li',
          {},
          el('a', { href: `#article/${article.id}` }, article.headline ?? article.path),
          el('span', {}, sourceOf(article)),
        ),
      ),
    ),
  )

const main = el('main', {})
main.append(read(), filters(main), speakers(), events(), differ(), evidence())
document
  .getElementById('page')!
  .append(
    el('a', { href: '#read', class: 'skip' }, 'Skip to the report'),
    head(),
    navigation(),
    main,
    el(
      'footer',
      {},
      'Made from the tables beside this page; README.md says what is in them. The texts belong to their publishers. A row tells what an article reports, not what is true.',
    ),
    reader(),
  )
addEventListener('beforeprint', () => {
  for (const panel of document.querySelectorAll('details')) panel.open = true
})
