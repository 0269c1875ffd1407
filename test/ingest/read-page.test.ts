import { describe, expect, test } from 'vitest'
import { readPage } from '../../pipeline/ingest/read-page.js'

const linesOf = (html: string): readonly string[] => readPage(html).raw.split('\n')

describe('the blocks of a page', () => {
  test.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['paragraphs without end tags', '<p>One.<p>Two.', ['One.', 'Two.']],
    ['a line break', 'One.<br>Two.', ['One.', 'Two.']],
    ['marks within a line', 'One <b>bold</b>, <a href="/">linked</a> word.', ['One bold, linked word.']],
    ['items without end tags', '<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['a list within an item', '<ul><li>One<ul><li>Inner</ul><li>Two</ul>', ['One', 'Inner', 'Two']],
    ['cells', '<table><tr><td>One<td>Two<tr><td>Three</table>', ['One', 'Two', 'Three']],
    ['an end tag that nothing opened', '<p>One</div></span>, two.</p>', ['One, two.']],
    ['an end tag that cannot leave its cell', '<div><table><tr><td>One</div> two</td></tr></table></div>', ['One two']],
    ['blanks of the source', '<p>\n  One\n  two.\n</p>', ['One two.']],
    [
      'characters by name and number',
      '<p>&ldquo;Fish &amp; chips&rdquo; &#8211; 5&nbsp;&euro;</p>',
      ['“Fish & chips” – 5\u00a0€'],
    ],
    [
      'what is never read',
      '<p>One.</p><script>if (a < b) "</p>"</script><style>p{}</style><svg><text>no</text></svg>',
      ['One.'],
    ],
    ['a comment', '<p>One<!-- <p>no</p> -->, two.</p>', ['One, two.']],
    ['elements of a page’s own', '<my-card><my-title>One</my-title>Two</my-card>', ['One', 'Two']],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
  })

  test('know their elements, labels, links and stress', () => {
    const { page } = readPage(
      '<div class="story" id="main"><p data-testid="lead">One <a href="/">link</a></p></div><div hidden><b>Two</b></div>',
    )
    const [first, second] = page.blocks.map((block) => ({ ...block, ...page.nodes[block.node]! }))
    expect(first).toMatchObject({ element: 'p', label: 'lead', linked: 4, stressed: 0 })
    expect(page.nodes[first!.parent]).toMatchObject({ element: 'div', label: 'story main' })
    expect(second).toMatchObject({ element: 'div', isHidden: true, stressed: 3 })
  })

  test('are of a whole page, or of a record’s marked-up text', () => {
    expect(readPage('<html><p>One.</p></html>').page.isWhole).toBe(true)
    expect(readPage('<p>One.</p>').page.isWhole).toBe(false)
  })
})

describe('what the head of a page says', () => {
  test('is read as written', () => {
    const { words } = readPage(
      `<html lang="en-GB"><head><title>Ferry &amp; port</title><link rel="canonical" href="https://a.example/1">
      <meta property="og:title" content="Ferry sails"><meta name="Author" content="Ada Brook">
      <script type="application/ld+json">{"headline": "A </b> sign"}</script></head>
      <body><svg><title>icon</title></svg><time datetime="2020-02-03">3 Feb</time></body></html>`,
    )
    expect(words).toEqual({
      title: 'Ferry & port',
      canonical: 'https://a.example/1',
      language: 'en-GB',
      linkedData: ['{"headline": "A </b> sign"}'],
      times: ['2020-02-03'],
      meta: new Map([
        ['og:title', 'Ferry sails'],
        ['author', 'Ada Brook'],
      ]),
    })
  })
})

describe('hostile pages are read in linear time', () => {
  const secondsOf = (html: string): number => {
    const began = process.cpuUsage()
    expect(readPage(html).page.blocks.length).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  }
  test.each([
    ['a million elements within each other', `${'<div>'.repeat(1_000_000)}text`],
    ['a million elements, each with text', '<div>text '.repeat(300_000)],
    ['a million end tags', `text${'</div>'.repeat(1_000_000)}`],
    ['end tags that nothing near opened', `<p>text${'<span>'.repeat(200_000)}${'</i></b>'.repeat(200_000)}`],
    ['tables within tables', `${'<table><tr><td>'.repeat(300_000)}text`],
    ['ten megabytes of cells', `<table>${'<tr><td>text<td>more'.repeat(500_000)}</table>`],
    ['links that never end', '<a href="/">text '.repeat(300_000)],
    ['one tag that never ends', `text<div ${'class="a" '.repeat(500_000)}`],
    ['angle brackets', `text${'<'.repeat(2_000_000)}`],
  ])('%s', (_, html) => {
    expect(secondsOf(html)).toBeLessThan(10)
  })
})
