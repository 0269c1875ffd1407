import { knownPhrase } from './boilerplate.js'
import { lineStructures } from './line-structures.js'
import { isBareDate, isBiography, isCapitals, isCommand, isName, type Look } from './look.js'
import type { PageShape } from './page-shape.js'

/** The step that a number falls on: `level(7, [2, 5, 10])` is 2. */
export const level = (value: number, steps: readonly number[]): number => {
  let at = 0
  while (at < steps.length && value >= steps[at]!) at += 1
  return at
}

export const shares = [0.001, 0.1, 0.25, 0.5, 0.75, 0.95]
const wordSteps = [1, 2, 3, 4, 6, 9, 13, 21, 41, 81]
const proseSteps = [1, 40, 100, 200, 400, 800]
const blockSteps = [2, 3, 5, 9, 17, 33]

/** Elements that say something of all that is in them. */
const tellingElements: ReadonlySet<string> = new Set(
  'nav aside footer header article main section figure figcaption form ul ol dl table blockquote button dialog address details menu'.split(
    ' ',
  ),
)

/** The words of a label: `Article-body relatedLinks` is article, body, related, links. */
const wordsOf = (label: string): readonly string[] =>
  label === ''
    ? []
    : [
        ...new Set(
          (
            label
              .replace(/([a-z])([A-Z])/g, '$1 $2')
              .slice(0, 400)
              .match(/[A-Za-z]{3,20}/g) ?? []
          ).map((word) => word.toLowerCase()),
        ),
      ]

/** What an element hands down to all within it. */
interface HandedDown {
  /** Words of the labels of it and the elements around it, and the elements themselves. */
  readonly within: ReadonlySet<string>
  readonly isHidden: boolean
}

/** What holds so much of a page's running text is the page itself. */
const MOST = 0.6
/** So many words are handed down at most: a page of a million elements within each other is read in linear time. */
const mostWords = 100

const outermost: HandedDown = { within: new Set(), isHidden: false }

/** What stands over an element: its own names, those near it, and those of all elements around it. */
const labelReader = ({ nodes, below, prose }: PageShape) => {
  const known = new Map<string, readonly string[]>()
  const labels = nodes.map(({ label }) => {
    const words = known.get(label) ?? wordsOf(label)
    known.set(label, words)
    return words
  })
  const down: HandedDown[] = []
  for (const [i, { parent, element, isHidden }] of nodes.entries()) {
    const around = down[parent] ?? outermost
    // What holds most of the page's text cannot be told from it by its labels.
    const holdsMost = element === 'body' || element === 'html' || below[i]!.prose > prose * MOST
    const own = holdsMost ? [] : labels[i]!
    const telling = tellingElements.has(element) && !holdsMost ? [`<${element}>`] : []
    const more = around.within.size < mostWords ? [...own, ...telling].filter((word) => !around.within.has(word)) : []
    down.push({
      within: more.length === 0 ? around.within : new Set([...around.within, ...more]),
      isHidden: around.isHidden || isHidden,
    })
  }
  return { labels, down }
}

/** Evidence of the elements around a block, the same for all blocks right below one of them. */
const elementReader = (shape: PageShape) => {
  const { nodes, below, prose, main, depth } = shape
  const { labels, down } = labelReader(shape)
  const insideMain: boolean[] = []
  for (const [i, { parent }] of nodes.entries()) insideMain.push(i === main || (insideMain[parent] ?? false))
  const around = (node: number, step: number): string[] => {
    const one = below[node]
    if (one === undefined) return [`a${step}:none`]
    return [
      `a${step}:prose${level(one.prose, proseSteps)}`,
      `a${step}:share${level(prose === 0 ? 0 : one.prose / prose, shares)}`,
      `a${step}:links${level(one.length === 0 ? 0 : one.linked / one.length, shares)}`,
      `a${step}:blocks${level(one.blocks, blockSteps)}`,
    ]
  }
  const read = (node: number): readonly string[] => {
    const { parent, element } = nodes[node]!
    const grand = nodes[parent]?.parent ?? -1
    const { within, isHidden } = down[node]!
    return [
      `is:${element}`,
      `par:${nodes[parent]?.element ?? 'none'}`,
      ...around(node, 0),
      ...around(parent, 1),
      ...around(grand, 2),
      ...labels[node]!.map((word) => `own:${word}`),
      ...(labels[parent] ?? []).map((word) => `near:${word}`),
      ...[...within].map((word) => `in:${word}`),
      ...(isHidden ? ['hidden'] : []),
      insideMain[node]
        ? `main:${level(depth[node]! - depth[main]!, [1, 2, 3, 4, 6])}`
        : `main:out${level(main < 0 ? 0 : depth[main]! - depth[node]!, [-2, 0, 2, 4])}`,
    ]
  }
  const known: (readonly string[])[] = []
  return (node: number): readonly string[] => {
    known[node] ??= read(node)
    return known[node]!
  }
}

const rules = Object.entries(lineStructures)

/** Evidence of the words of a block. */
const ofWords = (look: Look): readonly string[] => {
  const { text, count, ending } = look
  const first = text.charCodeAt(0)
  const found = [
    `words:${level(count, wordSteps)}`,
    `ends:${ending}`,
    `starts:${/^\p{Ll}/u.test(text) ? 'small' : /^\p{Lu}/u.test(text) ? 'capital' : first >= 48 && first <= 57 ? 'digit' : 'sign'}`,
  ]
  if (count >= 10 && ending !== 'none') found.push(`sentence:${level(count, [15, 25, 50])}`)
  const phrase = knownPhrase(text, look.hints)
  if (phrase !== null) found.push(`phrase:${phrase}`, 'phrase')
  for (const [rule, structure] of rules) if (structure(look)) found.push(`line:${rule}`, 'line')
  if (isName(look)) found.push('name')
  if (isCapitals(look)) found.push('capitals')
  if (isCommand(look)) found.push(`command:${level(count, [4, 8, 15])}`)
  if (look.isDate) found.push(isBareDate(look) ? 'date' : 'dated')
  if (isBiography(look)) found.push('biography')
  if (/[©®™]|\(c\)/i.test(text.slice(0, 200))) found.push('notice')
  if (/[|›»•→]/.test(text.slice(0, 200))) found.push('divider')
  if (/https?:|www\.|@\w/.test(text.slice(0, 300))) found.push('address')
  if (/^by\b/i.test(text) && count < 12) found.push('by')
  if (/\b(?:you|your|our|us|we)\b/i.test(text) && count < 25) found.push('addressed')
  return found
}

/** How far the next running text is. */
const distances = (
  isProse: readonly boolean[],
): { readonly before: readonly number[]; readonly after: readonly number[] } => {
  const before: number[] = []
  const after: number[] = []
  for (let i = 0, last = -1e9; i < isProse.length; i++) {
    before.push(i - last)
    if (isProse[i]) last = i
  }
  for (let i = isProse.length - 1, next = 1e9; i >= 0; i--) {
    after[i] = next - i
    if (isProse[i]) next = i
  }
  return { before, after }
}

const near = [2, 3, 4, 6, 11, 31]

/**
 * What speaks for or against each block of a page being part of the article, by name. Names with a colon tell how much, or which
 * word; `own:`, `near:` and `in:` are words of class, id and role of the block's element, of the one around it, and of all.
 */
export const evidenceOf = (shape: PageShape): readonly (readonly string[])[] => {
  const { lines, looks, isProse, proseBefore, prose } = shape
  const ofElement = elementReader(shape)
  const { before, after } = distances(isProse)
  const repeats = new Map<string, number>()
  for (const { text } of lines) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  const linksOf = (i: number): number => level(lines[i]!.block.linked / lines[i]!.text.length, [0.001, 0.2, 0.5, 0.9])
  const beside = (i: number, name: string): readonly string[] => {
    const line = lines[i]
    if (line === undefined) return [`${name}:none`]
    return [
      `${name}:words${level(looks[i]!.count, [3, 8, 15, 30])}links${linksOf(i)}`,
      `${name}:${shape.nodes[line.block.node]!.element}`,
    ]
  }
  return lines.map(({ text, block }, i) => [
    ...ofElement(block.node),
    ...ofWords(looks[i]!),
    `links:${linksOf(i)}`,
    `links:${linksOf(i)}words${level(looks[i]!.count, [3, 8, 15, 30])}`,
    `stress:${level(block.stressed / text.length, [0.001, 0.5, 0.9])}`,
    `place:${level(prose === 0 ? 0 : proseBefore[i]! / prose, shares)}`,
    `before:${level(before[i]!, near)}`,
    `after:${level(after[i]!, near)}`,
    `between:${level(before[i]!, [2, 4, 11])}-${level(after[i]!, [2, 4, 11])}`,
    ...((repeats.get(text) ?? 0) > 1 ? ['repeated'] : []),
    ...beside(i - 1, 'previous'),
    ...beside(i + 1, 'next'),
  ])
}
