import { Parser } from 'htmlparser2'
import { decode } from './decode.js'
import { asNames, type Fields } from './fields.js'
import { readInstant } from './instant.js'
import type { Feed } from './piece.js'

/** Elements that hold the text of an item, the fullest first. */
const bodies = ['content:encoded', 'content', 'body', 'description', 'summary']

/** The elements right below the item: their text, or their markup where it is not escaped, and their attributes. */
const elementsOf = (xml: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  const add = (name: string, value: string): void => {
    if (value.trim() !== '') found.set(name, [...(found.get(name) ?? []), value.trim()])
  }
  let depth = 0
  let name = ''
  let text = ''
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        depth += 1
        if (depth === 2) {
          name = tag.toLowerCase()
          text = ''
          if (name === 'link' && attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate')
            add('link', attributes.href)
          if (name === 'category' && attributes.term !== undefined) add('category', attributes.term)
        } else if (depth > 2 && bodies.includes(name)) text += `<${tag}>`
        else if (depth > 2) text += ' '
      },
      ontext: (more) => {
        if (depth > 1) text += more
      },
      onclosetag: (tag) => {
        if (depth === 2) add(name, text)
        else if (depth > 2 && bodies.includes(name)) text += `</${tag}>`
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return found
}

/** One item of an RSS feed or entry of an Atom feed; the title of the feed is its outlet. */
export const readItem = (bytes: Uint8Array, feed: Feed): Fields => {
  const elements = elementsOf(decode(bytes, feed.encoding).text)
  const first = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const value = elements.get(name)?.[0]
      if (value !== undefined) return value.replace(/\s+/g, ' ')
    }
    return null
  }
  const day = readInstant(first('pubdate', 'published', 'dc:date', 'issued', 'date', 'updated'))
  const byline = (elements.get('dc:creator') ?? elements.get('author') ?? elements.get('creator') ?? [])
    .map((one) => one.replace(/\S+@\S+\s*|https?:\S+/g, '').replace(/^\((.*)\)$/, '$1'))
    .flatMap(asNames)
  const known = {
    headline: first('title'),
    url: first('link', 'feedburner:origlink'),
    outlet: first('source') ?? feed.title,
    section: first('category'),
  }
  const text = bodies.map((name) => elements.get(name)?.[0]).find((one) => one !== undefined) ?? null
  return {
    text: text === null ? (known.headline ?? null) : text,
    html: null,
    known: {
      ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
      ...(byline.length > 0 ? { byline } : {}),
      ...(day === null ? {} : { publishedOn: day.day, publishedAt: day.at }),
    },
    sourceId: first('guid', 'id'),
    crawledAt: null,
  }
}
