import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { PageBlock, PageNode, WebPage } from '../document.js'
import * as elements from './page-elements.js'

/** What the head of a page and its marks say, as written. */
export interface PageWords {
  /** Of `<title>`. */
  readonly title: string
  /** Values of `<meta>` by name or property, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>
  /** Texts of scripts of the type application/ld+json. */
  readonly linkedData: readonly string[]
  /** Of `<link rel=canonical>`. */
  readonly canonical: string | null
  /** Values of `<time datetime>`, and of `datetime` and `content` of what is marked as the date of publication. */
  readonly times: readonly string[]
  readonly language: string | null
}

export interface ReadPage {
  /** The blocks of the page, one a line. */
  readonly raw: string
  readonly page: WebPage
  readonly words: PageWords
}

type Attributes = Map<string, string>

/** An element that has been opened. */
interface Open {
  readonly name: string
  readonly label: string
  readonly isHidden: boolean
  readonly isBlock: boolean
  readonly isLink: boolean
  readonly isStressed: boolean
  readonly isSkipped: boolean
  /** Index of its node, once it holds text. */
  node: number
}

/** So many open elements are looked through for the one that an end tag names. */
const farthest = 64

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i

const labelOf = (attributes: Attributes): string => {
  let label = ''
  for (const name of elements.labelAttributes) {
    const value = attributes.get(name)
    if (value !== undefined && value !== '') label += label === '' ? value : ` ${value}`
  }
  return label
}

const isHidden = (attributes: Attributes): boolean =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  hiddenStyle.test(attributes.get('style') ?? '')

const blanks = /[\t\n\f\r ]+/g
const unevenBlanks = /[\t\n\f\r]| {2}/
const collapsed = (text: string): string => (unevenBlanks.test(text) ? text.replace(blanks, ' ') : text)

/** Text as it comes, cut into blocks where an element begins or ends. */
const blockWriter = (nodeOf: () => number) => {
  const blocks: PageBlock[] = []
  const lines: string[] = []
  let text = ''
  let linked = 0
  let stressed = 0
  const flush = (): void => {
    if (text === '') return
    const line = text.trim()
    if (line !== '') {
      lines.push(line)
      blocks.push({ node: nodeOf(), linked: Math.min(linked, line.length), stressed: Math.min(stressed, line.length) })
    }
    text = ''
    linked = 0
    stressed = 0
  }
  const add = (more: string, isLink: boolean, isStressed: boolean): void => {
    const piece = collapsed(more)
    const added = piece.startsWith(' ') && (text === '' || text.endsWith(' ')) ? piece.slice(1) : piece
    text += added
    if (isLink) linked += added.length
    if (isStressed) stressed += added.length
  }
  return { blocks, lines, flush, add }
}

/** What stands in the head of the page and in marks over its text. */
const wordsReader = () => {
  const meta = new Map<string, string>()
  const linkedData: string[] = []
  const times: string[] = []
  const found = { title: '', canonical: null as string | null, language: null as string | null }
  const readMeta = (attributes: Attributes): void => {
    const content = attributes.get('content')
    const name = (attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop'))?.toLowerCase()
    if (content !== undefined && name !== undefined && content.trim() !== '' && !meta.has(name)) meta.set(name, content)
  }
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'meta') readMeta(attributes)
    else if (name === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? ''))
      found.canonical ??= attributes.get('href') ?? null
    else if (name === 'html') found.language ??= attributes.get('lang') ?? null
    else if (name === 'time' || /\bdatePublished\b/.test(attributes.get('itemprop') ?? '')) {
      const time = attributes.get('datetime') ?? attributes.get('content')
      if (time !== undefined && times.length < 50) times.push(time)
    }
  }
  return { open, found, linkedData, words: (): PageWords => ({ meta, linkedData, times, ...found }) }
}

/** The elements that are open, and what they make of the text within them. */
const openElements = (flush: () => void) => {
  const nodes: PageNode[] = []
  const stack: Open[] = []
  const counts = new Map<string, number>()
  const depth = { link: 0, stress: 0, skip: 0 }
  const change = (one: Open, by: 1 | -1): void => {
    counts.set(one.name, (counts.get(one.name) ?? 0) + by)
    if (one.isLink) depth.link += by
    if (one.isStressed) depth.stress += by
    if (one.isSkipped) depth.skip += by
  }
  const push = (one: Open): void => {
    if (one.isBlock) flush()
    stack.push(one)
    change(one, 1)
  }
  const popTo = (size: number): void => {
    while (stack.length > size) {
      const one = stack.at(-1)!
      if (one.isBlock) flush()
      stack.pop()
      change(one, -1)
    }
  }
  /** Ends the nearest open element of these names that nothing shields. */
  const end = (names: ReadonlySet<string>, isInline: boolean): void => {
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - farthest; i--) {
      const one = stack[i]!
      const isFound = names.has(one.name)
      if (isFound) popTo(i)
      if (isFound || elements.scopes.has(one.name) || (isInline && one.isBlock)) return
    }
  }
  /** An end tag: it closes what is open within its element too, but not the cell of a table around. */
  const close = (name: string): void => {
    if (!counts.get(name)) return
    const isInline = !elements.blockElements.has(name) && !elements.skippedElements.has(name)
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - farthest; i--) {
      const one = stack[i]!
      const isFound = one.name === name
      if (isFound) popTo(i)
      if (isFound || ((one.name === 'td' || one.name === 'th') && !/^t|^(?:body|html)$/.test(name))) return
      if (isInline && one.isBlock) return
    }
  }
  /** The node of the innermost block; those of the blocks around it are made as they are first needed. */
  const nodeOf = (): number => {
    let known = stack.length - 1
    while (known >= 0 && stack[known]!.node < 0) known -= 1
    let node = known < 0 ? -1 : stack[known]!.node
    for (let i = known + 1; i < stack.length; i++) {
      const one = stack[i]!
      if (one.isBlock)
        node = nodes.push({ parent: node, element: one.name, label: one.label, isHidden: one.isHidden }) - 1
      one.node = node
    }
    if (node >= 0) return node
    return nodes.push({ parent: -1, element: 'body', label: '', isHidden: false }) - 1
  }
  return { nodes, depth, push, end, close, nodeOf, popAll: () => popTo(0), top: () => stack.at(-1)?.name ?? '' }
}

const paragraph: ReadonlySet<string> = new Set(['p'])

/**
 * Reads a web page into its blocks: stretches of text that no block-level element and no line break parts, each with the
 * chain of elements around it. Tags are matched as leniently as browsers do, in linear time; nothing throws.
 */
export const readPage = (html: string): ReadPage => {
  const open = openElements(() => writer.flush())
  const writer = blockWriter(open.nodeOf)
  const words = wordsReader()
  const attributes: Attributes = new Map()
  let tag = ''
  let attribute: string | null = null
  let value = ''
  let isLinkedData = false
  let isWhole = false
  const text = (piece: string): void => {
    const top = open.top()
    if (isLinkedData && top === 'script') words.linkedData[words.linkedData.length - 1] += piece
    else if (top === 'title') words.found.title += open.depth.skip === 0 ? piece : ''
    else if (open.depth.skip === 0) writer.add(piece, open.depth.link > 0, open.depth.stress > 0)
  }
  const openTag = (isSelfClosing: boolean): void => {
    words.open(tag, attributes)
    if (tag === 'html' || tag === 'head' || tag === 'body') isWhole = true
    if (elements.voidElements.has(tag)) {
      if (tag === 'br' || tag === 'hr') writer.flush()
      return
    }
    if (isSelfClosing && open.depth.skip > 0) return
    const isBlock = elements.blockElements.has(tag) || tag.includes('-')
    if (isBlock) open.end(paragraph, false)
    const implied = elements.impliedEnds[tag]
    if (implied !== undefined) open.end(implied, false)
    isLinkedData = tag === 'script' && /\bld\+json\b/i.test(attributes.get('type') ?? '')
    if (isLinkedData) words.linkedData.push('')
    open.push({
      name: tag,
      label: isBlock ? labelOf(attributes) : '',
      isHidden: isBlock && isHidden(attributes),
      isBlock,
      isLink: tag === 'a',
      isStressed: elements.stressElements.has(tag),
      isSkipped: elements.skippedElements.has(tag),
      node: -1,
    })
  }
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase()
      attributes.clear()
    },
    onattribname: (start, end) => {
      const name = html.slice(start, end).toLowerCase()
      attribute = elements.readAttributes.has(name) && !attributes.has(name) ? name : null
      value = ''
    },
    onattribdata: (start, end) => {
      if (attribute !== null) value += html.slice(start, end)
    },
    onattribentity: (point) => {
      if (attribute !== null) value += String.fromCodePoint(point)
    },
    onattribend: () => {
      if (attribute !== null) attributes.set(attribute, value)
    },
    onopentagend: () => openTag(false),
    onselfclosingtag: () => openTag(true),
    onclosetag: (start, end) => {
      const name = html.slice(start, end).toLowerCase()
      if (name === 'br' || name === 'p') writer.flush()
      open.close(name)
    },
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: (point) => text(String.fromCodePoint(point)),
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  }
  const tokenizer = new Tokenizer({}, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  open.popAll()
  writer.flush()
  const page = { isWhole, nodes: open.nodes, blocks: writer.blocks }
  return { raw: writer.lines.join('\n'), page, words: words.words() }
}
