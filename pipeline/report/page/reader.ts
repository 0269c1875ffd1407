import type { ArticleView, Mark } from '../data.js'
import { articles, lettersOf } from './data.js'
import { el } from './dom.js'

const KINDS = ['quote', 'speaker', 'cue', 'event', 'trigger'] as const

/** The text cut where any mark begins or ends, each stretch with the marks that cover it. */
const stretches = (article: ArticleView, target: readonly [number, number] | null): readonly Node[] => {
  const letters = lettersOf(article)
  const marks: readonly (Mark | { kind: 'target'; start: number; end: number; note: string })[] =
    target === null ? article.marks : [...article.marks, { kind: 'target', start: target[0], end: target[1], note: '' }]
  const cuts = [...new Set([0, letters.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!
    const text = letters.slice(start, end).join('')
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end)
    if (over.length === 0) return document.createTextNode(text)
    const note = over
      .map((mark) => mark.note)
      .filter((said) => said !== '')
      .join('\n')
    return el('span', { class: over.map(({ kind }) => `m-${kind}`).join(' '), title: note === '' ? null : note }, text)
  })
}

const address = (url: string | null): HTMLElement | null =>
  url !== null && /^https?:\/\//i.test(url)
    ? el('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, 'where it came from')
    : null

const droppedLines = ({ dropped }: ArticleView): HTMLElement | null =>
  dropped.length === 0
    ? null
    : el(
        'details',
        {},
        el('summary', {}, `${dropped.length} dropped ${dropped.length === 1 ? 'line' : 'lines'}`),
        el(
          'ul',
          { class: 'dropped' },
          dropped.map(({ line, text, rule }) =>
            el('li', {}, el('code', {}, `${line} ${rule}`), ' ', el('del', {}, text)),
          ),
        ),
      )

const facts = (article: ArticleView): string =>
  [
    article.outlet,
    article.byline.join(', '),
    article.day,
    article.record > 0 ? `${article.path}, record ${article.record}` : article.path,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

/** Shows an article with what was found in it, over the page, where the address names one: `#article/ID/START-END`. */
export const reader = (): HTMLDialogElement => {
  const body = el('div', { class: 'reader-body' })
  const close = el('button', { type: 'button', class: 'close', onclick: () => dialog.close() }, 'Close')
  const shown = el(
    'div',
    { class: 'switches' },
    KINDS.map((kind) =>
      el(
        'label',
        { class: `m-${kind}` },
        el('input', { type: 'checkbox', checked: true, onchange: () => dialog.classList.toggle(`no-${kind}`) }),
        ` ${kind}`,
      ),
    ),
  )
  const dialog: HTMLDialogElement = el(
    'dialog',
    { class: 'reader', 'aria-label': 'Article' },
    el('div', { class: 'reader-bar' }, shown, close),
    body,
  )
  const leave = (): void => {
    if (location.hash.startsWith('#article/'))
      history.pushState(null, '', `${location.pathname}${location.search}#evidence`)
  }
  dialog.addEventListener('close', leave)
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  const open = (): void => {
    const [, id, start, end] = /^#article\/(\w+)(?:\/(\d+)-(\d+))?$/.exec(location.hash) ?? []
    const article = articles.get(id ?? '')
    if (article === undefined) {
      if (dialog.open) dialog.close()
      return
    }
    const target = start === undefined ? null : ([Number(start), Number(end)] as const)
    body.replaceChildren(
      el('h2', {}, article.headline ?? article.path),
      el('p', { class: 'facts' }, facts(article), ' ', address(article.url)),
      el(
        'div',
        { class: 'text', lang: 'en', tabindex: '0', role: 'region', 'aria-label': 'Text of the article' },
        stretches(article, target),
      ),
      droppedLines(article) ?? '',
    )
    if (!dialog.open) dialog.showModal()
    body.querySelector('.m-target')?.scrollIntoView({ block: 'center' })
  }
  addEventListener('hashchange', open)
  setTimeout(open)
  return dialog
}
