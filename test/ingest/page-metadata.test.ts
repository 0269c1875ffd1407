import { describe, expect, test } from 'vitest'
import { readMetadata, withoutSite } from '../../pipeline/ingest/page-metadata.js'
import { readPage } from '../../pipeline/ingest/read-page.js'

const metadataOf = (head: string, headings: readonly string[] = []) =>
  readMetadata(readPage(`<html><head>${head}</head><body></body></html>`).words, headings)

const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('what a page says of its article', () => {
  test('in linked data, be it in a graph, with authors told elsewhere', () => {
    const graph = [
      { '@type': 'Organization', '@id': '#o', name: 'Courier' },
      { '@type': 'Person', '@id': '#p', name: 'Ada Brook' },
      {
        '@type': ['NewsArticle'],
        headline: 'Ferry sails &amp; returns',
        author: { '@id': '#p' },
        publisher: { '@id': '#o' },
        datePublished: '2020-02-03T10:20:30+01:00',
        articleSection: ['Ports', 'News'],
      },
    ]
    expect(metadataOf(linked({ '@graph': graph }))).toEqual({
      headline: 'Ferry sails & returns',
      byline: ['Ada Brook'],
      outlet: 'Courier',
      section: 'Ports',
      publishedOn: '2020-02-03',
      publishedAt: '2020-02-03T09:20:30Z',
    })
  })

  test('in Open Graph and meta elements', () => {
    const head = `<meta property="og:title" content="Ferry sails - Courier"><meta property="og:site_name" content="Courier">
      <meta name="author" content="Ada Brook and Odd Berg"><meta property="article:published_time" content="2020-02-03">
      <meta property="og:url" content="https://a.example/1">`
    expect(metadataOf(head)).toEqual({
      headline: 'Ferry sails',
      byline: ['Ada Brook', 'Odd Berg'],
      outlet: 'Courier',
      url: 'https://a.example/1',
      publishedOn: '2020-02-03',
      publishedAt: null,
    })
  })

  test.each([
    [
      'that readers see, where the head agrees',
      ['Ferry sails again after a week of storms'],
      'Ferry sails again after a week of storms',
    ],
    [
      'of the head, where the one on the page is the name of the site',
      ['The Courier of Vale'],
      'Ferry sails again after storms',
    ],
    ['of the head, where the one on the page is a label', ['Ferry'], 'Ferry sails again after storms'],
  ])('the headline %s', (_, headings, headline) => {
    expect(metadataOf('<title>Ferry sails again after storms</title>', headings).headline).toBe(headline)
  })

  test('an author that is the outlet itself gives way to a person', () => {
    const head = `<meta property="og:site_name" content="Courier">${linked({ '@type': 'Article', author: { name: 'Courier' } })}<meta name="byl" content="By Ada Brook">`
    expect(metadataOf(head).byline).toEqual(['Ada Brook'])
  })

  test.each([
    '{"@type": "NewsArticle", ',
    '[]',
    'null',
    '"text"',
    '{"@type":"NewsArticle","author":[null,{"name":[1]}],"headline":{}}',
  ])('broken linked data costs itself: %s', (data) => {
    expect(metadataOf(`<title>Ferry sails</title><script type="application/ld+json">${data}</script>`)).toEqual({
      headline: 'Ferry sails',
    })
  })
})

test.each([
  ['Ferry sails | Courier', 'Courier', 'Ferry sails'],
  ['Courier - Ferry sails', 'Courier', 'Ferry sails'],
  ['Ferry sails – twice – at dawn', 'Courier', 'Ferry sails – twice – at dawn'],
  ['Ferry sails at dawn | Vale Courier', null, 'Ferry sails at dawn'],
  ['Ferry-port', 'Courier', 'Ferry-port'],
])('the title %j of %j', (title, site, headline) => {
  expect(withoutSite(title, site, [])).toBe(headline)
})

test('the headline of linked data comes before a heading that says it another way', () => {
  const head = linked({ '@type': 'NewsArticle', headline: 'Ferry sails again after storms' })
  expect(metadataOf(head, ['The ferry sails again after a week of storms']).headline).toBe(
    'Ferry sails again after storms',
  )
})
