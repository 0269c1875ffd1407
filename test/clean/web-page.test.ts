import { describe, expect, test } from 'vitest'
import { clean } from '../../pipeline/clean/clean.js'
import { open } from '../../pipeline/document.js'
import { ingestFile } from '../../pipeline/ingest/ingest.js'

const cleaned = (html: string) => {
  const read = ingestFile('page.html', new TextEncoder().encode(html))
  if (!('source' in read)) throw new Error(read.code)
  return clean(open(read.source))
}

const paragraphs = [
  'The ferry to Vale sailed again on Monday after a week of storms that had closed the harbour to all traffic.',
  '“We were ready on Friday, but the pilots were not,” said Ada Brook, who runs the line with her brother.',
  'The island has no other way to the mainland, and its two shops had run out of flour by Thursday evening.',
  'A second ship is to follow on Tuesday, if the wind from the west does not grow stronger during the night.',
]
const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
const menu = (...items: readonly string[]): string =>
  `<ul class="menu">${items.map((item) => `<li><a href="/${item}">${item}</a></li>`).join('')}</ul>`

const page = (
  article: string,
): string => `<!doctype html><html><head><title>Ferry sails again after storms | Courier</title></head><body>
  <header class="site-header"><nav>${menu('News', 'Sport', 'Weather', 'Ports')}</nav></header>
  <main>${article}</main>
  <aside class="related"><h3>Most read</h3>${menu('Gates close for a month', 'Mayor asks for money', 'Storm takes a roof')}</aside>
  <footer class="site-footer"><p>© 2020 Courier. All rights reserved.</p>${menu('About us', 'Contact', 'Privacy')}</footer></body></html>`

describe('the article of a page', () => {
  test.each([
    ['under elements that say so', `<article><h1>Ferry sails again after storms</h1>${body}</article>`],
    ['in nameless blocks', `<div><div>${paragraphs.map((text) => `<div>${text}</div>`).join('')}</div></div>`],
    ['parted by line breaks alone', `<div class="content">${paragraphs.join('<br><br>')}</div>`],
    ['in a table for its looks', `<table><tr><td>${body}</td></tr></table>`],
    [
      'between a sharing bar and a list of links',
      `<div class="story"><div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>${body}<div class="related-links"><h4>Related</h4>${menu('Gates close', 'Roof lost')}</div></div>`,
    ],
  ])('%s', (_, article) => {
    expect(cleaned(page(article)).text.split('\n\n')).toEqual(paragraphs)
  })

  test('leaves a row for what is dropped, one for a menu, each with a rule', () => {
    const { dropped, raw } = cleaned(page(`<article>${body}</article>`))
    const told = dropped.map(({ rawStart, rawEnd, rule }) => [raw.slice(rawStart, rawEnd), rule])
    expect(told[0]).toEqual(['News\nSport\nWeather\nPorts', expect.stringMatching(/^block-/)])
    expect(told.map(([text]) => text).join('\n')).toContain('© 2020 Courier')
    expect(told.every(([, rule]) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule!))).toBe(true)
  })

  test('is told by its authors and day, where only the page beside it names them', () => {
    const head =
      '<div class="article-meta"><span class="author">By Ada Brook</span><br><span class="date">3 February 2020</span></div>'
    const { header, text } = cleaned(page(`<article><h1>Ferry sails again after storms</h1>${head}${body}</article>`))
    expect(header).toMatchObject({
      headline: 'Ferry sails again after storms',
      byline: ['Ada Brook'],
      publishedOn: '2020-02-03',
    })
    expect(text).not.toContain('By Ada Brook')
  })
})

test.each([
  [
    'a list of links',
    `<nav>${menu('News', 'Sport')}</nav><ul>${'<li><a href="/1">Ferry sails again</a></li>'.repeat(30)}</ul>`,
  ],
  [
    'a request for consent',
    '<div class="cookie-consent"><p>We use cookies.</p><button>Accept all</button><button>Settings</button></div>',
  ],
  ['a video with its title', '<h1>Ferry sails</h1><div class="video-player"><button>Play</button></div>'],
])('a page without an article has no text: %s', (_, content) => {
  expect(cleaned(`<html><body>${content}</body></html>`).text).toBe('')
})

test('marked-up text of a record is kept as it is', () => {
  expect(cleaned('<p>Ferry sails.</p><p>Again.</p><p><a href="/">All.</a></p>').text).toBe(
    'Ferry sails.\n\nAgain.\n\nAll.',
  )
})

describe('the day of publication beside an article', () => {
  test.each([
    ['is the one that says so', ['Updated 5 February 2020', 'Published 3 February 2020'], '2020-02-03'],
    ['is that of the revision where no other is told', ['Updated 5 February 2020'], '2020-02-05'],
  ])('%s', (_, dates, day) => {
    const meta = `<div class="meta">${dates.map((date) => `<span>${date}</span><br>`).join('')}</div>`
    expect(cleaned(page(`<article>${meta}${body}</article>`)).header.publishedOn).toBe(day)
  })
})
