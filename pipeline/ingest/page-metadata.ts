import type { Header } from '../document.js'
import { asNames } from './fields.js'
import { type Instant, readInstant } from './instant.js'
import type { PageWords } from './read-page.js'

type Thing = Readonly<Record<string, unknown>>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** Types of schema.org that are an article. */
const articleType =
  /^(?:.*\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|AnalysisNewsArticle|Review|WebPage)$/
/** So many things of linked data are looked at. */
const mostThings = 500

const parsed = (text: string): unknown => {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*;?\s*$/, '')
    .replace(/;\s*$/, '')
  for (const tried of [bare, bare.replace(/[\n\r\t]+/g, ' ')])
    try {
      return JSON.parse(tried)
    } catch {}
  return null
}

/** The things that the linked data of a page describes, lists and graphs laid flat. */
const thingsOf = (texts: readonly string[]): readonly Thing[] => {
  const things: Thing[] = []
  const pending: unknown[] = texts.map(parsed)
  while (pending.length > 0 && things.length < mostThings) {
    const value = pending.shift()
    if (Array.isArray(value)) pending.unshift(...value.slice(0, mostThings))
    else if (isThing(value)) {
      things.push(value)
      if (value['@graph'] !== undefined) pending.unshift(value['@graph'])
      if (isThing(value.mainEntity)) pending.push(value.mainEntity)
      if (isThing(value.mainEntityOfPage) && value.mainEntityOfPage['@type'] !== 'WebPage')
        pending.push(value.mainEntityOfPage)
    }
  }
  return things
}

const isArticle = (thing: Thing): boolean =>
  listOf(thing['@type']).some((type) => typeof type === 'string' && articleType.test(type))
const isPageOnly = (thing: Thing): boolean => listOf(thing['@type']).every((type) => type === 'WebPage')

/** The article that linked data describes: one with a headline before a mere page. */
const articleOf = (
  things: readonly Thing[],
): { readonly article: Thing; readonly byId: ReadonlyMap<unknown, Thing> } => {
  const articles = things.filter(isArticle)
  const best =
    articles.find((one) => !isPageOnly(one) && one.headline !== undefined) ??
    articles.find((one) => !isPageOnly(one)) ??
    articles[0] ??
    {}
  return {
    article: best,
    byId: new Map(
      things.filter((one) => one['@id'] !== undefined && one.name !== undefined).map((one) => [one['@id'], one]),
    ),
  }
}

const line = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'string') return null
  const text = decodeTwice(one).replace(/\s+/g, ' ').trim()
  return text === '' || text.length > 1000 ? null : text
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}
/** Entities that were escaped once too often, or stand in a script, where none are read. */
const decodeTwice = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:amp;)?(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
        const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
        if (point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)) return String.fromCodePoint(point)
        return named[name] ?? whole
      })
    : text

/** Names of authors: of people and bodies, but not of a page or an address. */
const namesIn = (value: unknown, byId: ReadonlyMap<unknown, Thing>): readonly string[] =>
  listOf(value).flatMap((one) => {
    const thing = isThing(one) && one.name === undefined ? (byId.get(one['@id']) ?? one) : one
    const name = isThing(thing) ? thing.name : thing
    return listOf(name).flatMap((each) => (typeof each === 'string' ? asNames(decodeTwice(each)) : []))
  })

const firstNames = (candidates: readonly (readonly string[])[], outlet: string | null): readonly string[] => {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  for (const names of candidates) {
    const people = names.filter((name) => !/[@/]|\.(?:com|org|net)\b|^\d+$/.test(name) && name.split(' ').length <= 8)
    const own = people.filter((name) => outlet === null || !same(name, outlet))
    if (own.length > 0) return own
  }
  return candidates.find((names) => names.length > 0 && !names.some((name) => /[@/]/.test(name))) ?? []
}

const firstInstant = (values: readonly unknown[]): Instant | null => {
  for (const value of values) {
    const instant = readInstant(Array.isArray(value) ? value[0] : value)
    if (instant?.day) return instant
  }
  return null
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A title without the name of the site before or behind it. */
export const withoutSite = (title: string, site: string | null, others: readonly string[]): string => {
  const parts = title.split(/\s+(?:[|•·»«]|[-–—]|::)\s+/)
  if (parts.length < 2) return title
  const isSite = (part: string): boolean =>
    site !== null && (plain(part) === plain(site) || plain(site).startsWith(plain(part)))
  const agreed = others.find(
    (other) => other.length > 8 && plain(title) !== plain(other) && plain(title).startsWith(plain(other)),
  )
  if (agreed !== undefined) return agreed
  const last = parts.at(-1)!
  if (isSite(last)) return title.slice(0, title.length - last.length).replace(/\s+(?:[|•·»«]|[-–—]|::)\s+$/, '')
  if (isSite(parts[0]!)) return title.slice(parts[0]!.length).replace(/^\s+(?:[|•·»«]|[-–—]|::)\s+/, '')
  const bar = /\s+[|•·»]\s+([^|•·»]{2,40})$/.exec(title)
  return bar && bar.index > 15 ? title.slice(0, bar.index) : title
}

/** A heading of fewer words is a label, or the name of the site. */
const shortest = 3

/** The heading that shares most words with what the page's head calls it: what readers see as the headline. */
const headingOf = (headings: readonly string[], claimed: readonly string[], site: string | null): string | null => {
  let best: string | null = null
  let most = 0
  for (const heading of headings.slice(0, 20)) {
    const words = plain(heading).split(' ')
    if (words.length < shortest || (site !== null && plain(heading) === plain(site))) continue
    for (const other of claimed) {
      const theirs = new Set(plain(other).split(' '))
      const shared = words.filter((word) => theirs.has(word)).length
      const share = (2 * shared) / (words.length + theirs.size)
      if (shared >= 2 && share > most) {
        best = heading
        most = share
      }
    }
  }
  return most >= 0.3 ? best : null
}

const firstLine = (...values: readonly unknown[]): string | null => {
  for (const value of values) {
    const text = line(value)
    if (text !== null) return text
  }
  return null
}

/**
 * What a page says of its article where machines read it: linked data (schema.org), Open Graph, `<meta>`, `<time>`, the
 * canonical link.
 *
 * @param headings texts of the headings of the first rank, in order
 */
export const readMetadata = (
  { title, meta, linkedData, canonical, times }: PageWords,
  headings: readonly string[],
): Partial<Header> => {
  const { article, byId } = articleOf(thingsOf(linkedData))
  const of = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (meta.has(name)) return meta.get(name)
    return undefined
  }
  const publisher = isThing(article.publisher)
    ? (article.publisher.name ?? byId.get(article.publisher['@id'])?.name)
    : undefined
  const outlet = firstLine(of('og:site_name'), publisher, of('application-name', 'twitter:app:name:iphone'))
  const claimed = [line(article.headline), line(of('og:title')), line(of('twitter:title')), line(title)].filter(
    (one) => one !== null,
  )
  const heading = line(article.headline) ?? headingOf(headings, claimed, outlet)
  const headline =
    heading ??
    (claimed[0] === undefined
      ? headings.length === 1
        ? headings[0]!
        : null
      : withoutSite(claimed[0], outlet, claimed))
  const byline = firstNames(
    [
      namesIn(article.author, byId),
      ...[
        'author',
        'article:author',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'byl',
        'citation_author',
        'article.author',
        'article:author_name',
        'og:article:author',
        'twitter:data1',
      ].map((name) =>
        name === 'twitter:data1' && !/written by|author/i.test(meta.get('twitter:label1') ?? '')
          ? []
          : asNames(decodeTwice(of(name) ?? '')),
      ),
    ],
    outlet,
  )
  const day = firstInstant([
    article.datePublished,
    of('article:published_time', 'og:article:published_time', 'article:published', 'og:published_time'),
    of(
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.date',
      'citation_publication_date',
      'originalpublicationdate',
      'article.published',
      'cxenseparse:recs:publishtime',
      'bt:pubdate',
    ),
    article.dateCreated,
    times[0],
  ])
  const url = firstLine(canonical, of('og:url'))
  const section = firstLine(of('article:section'), article.articleSection)
  return {
    ...(url !== null && /^https?:\/\//.test(url) ? { url } : {}),
    ...(outlet === null ? {} : { outlet }),
    ...(headline?.trim() ? { headline: headline.trim() } : {}),
    ...(byline.length === 0 ? {} : { byline }),
    ...(section === null ? {} : { section }),
    ...(day === null ? {} : { publishedOn: day.day, publishedAt: day.at }),
  }
}
