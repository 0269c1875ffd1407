import { knownPhrase } from './boilerplate.js'
import { lineStructures } from './line-structures.js'
import { isBareDate, isBiography, isCapitals, isCommand, isName, type Look } from './look.js'
import type { PageLine, PageShape } from './page-shape.js'

/** The step that a number falls on: `level(7, [2, 5, 10])` is 2. */
const level = (value: number, steps: readonly number[]): number => {
  let at = 0
  while (at < steps.length && value >= steps[at]!) at += 1
  return at
}

/** Evidence that tells how much: names for every step, made once. `stepped('words:', [2, 5, 10])(7)` is `words:2`. */
export const stepped = (name: string, steps: readonly number[]): ((value: number) => string) => {
  const names = Array.from({ length: steps.length + 1 }, (_, i) => `${name}${i}`)
  return (value) => names[level(value, steps)]!
}

/** The same for two numbers. */
export const steppedTwice = (
  name: string,
  steps: readonly number[],
  between: string,
  others: readonly number[],
): ((value: number, other: number) => string) => {
  const names = Array.from({ length: steps.length + 1 }, (_, i) =>
    Array.from({ length: others.length + 1 }, (_, j) => `${name}${i}${between}${j}`),
  )
  return (value, other) => names[level(value, steps)]![level(other, others)]!
}

/** Evidence that names something: the name is made once for each. */
const named = (name: string): ((word: string) => string) => {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word) ?? `${name}${word}`
    // Pages make up labels without end: what is kept of them has one.
    if (known.size < 10_000) known.set(word, found)
    return found
  }
}

export const shares = [0.001, 0.1, 0.25, 0.5, 0.75, 0.95]
const proseSteps = [1, 40, 100, 200, 400, 800]
const blockSteps = [2, 3, 5, 9, 17, 33]
const fewWords = [3, 8, 15, 30]
const linkSteps = [0.001, 0.2, 0.5, 0.9]
const nearSteps = [2, 3, 4, 6, 11, 31]

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
  /** The same as evidence. */
  readonly evidence: readonly string[]
  readonly isHidden: boolean
}

/** What holds so much of a page's running text is the page itself. */
const MOST = 0.6
/** So many words are handed down at most: a page of a million elements within each other is read in linear time. */
const mostWords = 100

const outermost: HandedDown = { within: new Set(), evidence: [], isHidden: false }
const inWord = named('in:')
const ownWord = named('own:')
const nearWord = named('near:')

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
    // Elements that say nothing of their own share what they were handed.
    down.push(
      more.length === 0 && around.isHidden === (around.isHidden || isHidden)
        ? around
        : {
            within: new Set([...around.within, ...more]),
            evidence: [...around.evidence, ...more.map(inWord)],
            isHidden: around.isHidden || isHidden,
          },
    )
  }
  return { labels, down }
}

const isElement = named('is:')
const inElement = named('par:')
/** Names of what the element of a block holds, the one around it, and the one around that. */
const levels = [0, 1, 2].map((step) => ({
  none: `a${step}:none`,
  prose: stepped(`a${step}:prose`, proseSteps),
  share: stepped(`a${step}:share`, shares),
  links: stepped(`a${step}:links`, shares),
  blocks: stepped(`a${step}:blocks`, blockSteps),
}))
const inMain = stepped('main:', [1, 2, 3, 4, 6])
const outOfMain = stepped('main:out', [-2, 0, 2, 4])

/** Evidence of the elements around a block, the same for all blocks right below one of them. */
const elementReader = (shape: PageShape) => {
  const { nodes, below, prose, main, depth } = shape
  const { labels, down } = labelReader(shape)
  const insideMain: boolean[] = []
  for (const [i, { parent }] of nodes.entries()) insideMain.push(i === main || (insideMain[parent] ?? false))
  const read = (node: number): readonly string[] => {
    const { parent, element } = nodes[node]!
    const found = [isElement(element), inElement(nodes[parent]?.element ?? 'none')]
    for (let at = node, step = 0; step < levels.length; at = nodes[at]?.parent ?? -1, step++) {
      const one = below[at]
      const names = levels[step]!
      if (one === undefined) found.push(names.none)
      else
        found.push(
          names.prose(one.prose),
          names.share(prose === 0 ? 0 : one.prose / prose),
          names.links(one.length === 0 ? 0 : one.linked / one.length),
          names.blocks(one.blocks),
        )
    }
    for (const word of labels[node]!) found.push(ownWord(word))
    for (const word of labels[parent] ?? []) found.push(nearWord(word))
    if (down[node]!.isHidden) found.push('hidden')
    found.push(
      insideMain[node] ? inMain(depth[node]! - depth[main]!) : outOfMain(main < 0 ? 0 : depth[main]! - depth[node]!),
    )
    return found
  }
  const known: (readonly string[])[] = []
  return (node: number): readonly (readonly string[])[] => {
    known[node] ??= read(node)
    return [down[node]!.evidence, known[node]!]
  }
}

const rules = Object.entries(lineStructures)

const words = stepped('words:', [1, 2, 3, 4, 6, 9, 13, 21, 41, 81])
const sentence = stepped('sentence:', [15, 25, 50])
const command = stepped('command:', [4, 8, 15])
const ends = named('ends:')
const ofPhrase = named('phrase:')
const ofLine = named('line:')

const startOf = (text: string): string => {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return 'starts:digit'
  return /^\p{Ll}/u.test(text) ? 'starts:small' : /^\p{Lu}/u.test(text) ? 'starts:capital' : 'starts:sign'
}

/** Evidence of the words of a block. */
const ofWords = (look: Look): string[] => {
  const { text, count, ending } = look
  const found = [words(count), ends(ending), startOf(text)]
  if (count >= 10 && ending !== 'none') found.push(sentence(count))
  const phrase = knownPhrase(text, look.hints)
  if (phrase !== null) found.push(ofPhrase(phrase), 'phrase')
  for (const [rule, structure] of rules) if (structure(look)) found.push(ofLine(rule), 'line')
  if (isName(look)) found.push('name')
  if (isCapitals(look)) found.push('capitals')
  if (isCommand(look)) found.push(command(count))
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

const linksOfBlock = stepped('links:', linkSteps)
const linksAndWords = steppedTwice('links:', linkSteps, 'words', fewWords)
const stress = stepped('stress:', [0.001, 0.5, 0.9])
const place = stepped('place:', shares)
const beforeBlock = stepped('before:', nearSteps)
const afterBlock = stepped('after:', nearSteps)
const between = steppedTwice('between:', [2, 4, 11], '-', [2, 4, 11])
const sides = ['previous', 'next'].map((name) => ({
  none: `${name}:none`,
  words: steppedTwice(`${name}:words`, fewWords, 'links', linkSteps),
  element: named(`${name}:`),
}))

/**
 * What speaks for or against each block of a page being part of the article, by name, in three groups: the labels of the elements
 * around it, those elements, and the block itself; neighbours share the first two. Names with a colon tell how much, or which
 * word; `own:`, `near:` and `in:` are words of class, id and role of the block's element, of the one around it, and of all.
 */
export const evidenceOf = (shape: PageShape): readonly (readonly (readonly string[])[])[] => {
  const { lines, looks, nodes, isProse, proseBefore, prose } = shape
  const ofElement = elementReader(shape)
  const { before, after } = distances(isProse)
  const repeats = new Map<string, number>()
  for (const { text } of lines) repeats.set(text, (repeats.get(text) ?? 0) + 1)
  const linkedOf = ({ block, text }: PageLine): number => block.linked / text.length
  return lines.map((line, i) => {
    const { text, block } = line
    const own = ofWords(looks[i]!)
    own.push(
      linksOfBlock(linkedOf(line)),
      linksAndWords(linkedOf(line), looks[i]!.count),
      stress(block.stressed / text.length),
      place(prose === 0 ? 0 : proseBefore[i]! / prose),
      beforeBlock(before[i]!),
      afterBlock(after[i]!),
      between(before[i]!, after[i]!),
    )
    if ((repeats.get(text) ?? 0) > 1) own.push('repeated')
    for (const [side, names] of sides.entries()) {
      const at = side === 0 ? i - 1 : i + 1
      const other = lines[at]
      if (other === undefined) own.push(names.none)
      else own.push(names.words(looks[at]!.count, linkedOf(other)), names.element(nodes[other.block.node]!.element))
    }
    return [...ofElement(block.node), own]
  })
}
