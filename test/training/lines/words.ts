import { type WordWeights, weightsOf } from '../../../pipeline/clean/line-words.js'

/** One line to learn words from. */
export interface WordedLine {
  readonly site: string
  readonly words: readonly string[]
  readonly isFurniture: boolean
  readonly weight: number
}

const mostWords = 60
export const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).slice(0, mostWords)

const fewestSites = 4
const epochs = 12
const rate = 0.15

export interface Learned {
  readonly anywhere: Readonly<Record<string, number>>
  readonly first: Readonly<Record<string, number>>
}

/** Logistic regression over the words of lines and their first words, by AdaGrad; words of few sites are left out. */
export const learnWords = (lines: readonly WordedLine[], penalty = 2e-4): Learned => {
  const sites = new Map<string, Set<string>>()
  const see = (word: string, site: string) => {
    const known = sites.get(word)
    if (known) known.add(site)
    else sites.set(word, new Set([site]))
  }
  for (const { site, words } of lines) {
    for (const word of words) see(word, site)
    if (words[0]) see(`^${words[0]}`, site)
  }
  const ids = new Map<string, number>([['', 0]])
  for (const [word, seen] of sites) if (seen.size >= fewestSites) ids.set(word, ids.size)
  const rows = lines.map(({ words }) => {
    const known = new Set<number>()
    for (const word of words) {
      const id = ids.get(word)
      if (id !== undefined) known.add(id)
    }
    const first = words[0] ? ids.get(`^${words[0]}`) : undefined
    if (first !== undefined) known.add(first)
    return { ids: [...known], scale: 1 / Math.sqrt(words.length + 1) }
  })
  const weights = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size).fill(1e-6)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let step = 0; step < lines.length; step++) {
      const i = (step * 7919 + epoch * 104729) % lines.length
      const { ids: known, scale } = rows[i]!
      let z = weights[0]!
      for (const id of known) z += weights[id]! * scale
      const error = (1 / (1 + Math.exp(-z)) - (lines[i]!.isFurniture ? 1 : 0)) * lines[i]!.weight
      const update = (id: number, x: number) => {
        const gradient = error * x + penalty * weights[id]!
        squares[id]! += gradient * gradient
        weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!)
      }
      update(0, 1)
      for (const id of known) update(id, scale)
    }
  const anywhere: Record<string, number> = {}
  const first: Record<string, number> = {}
  for (const [word, id] of [...ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Number(weights[id]!.toFixed(1))
    if (word === '' || Math.abs(weight) < 0.3) continue
    if (word.startsWith('^')) first[word.slice(1)] = weight
    else anywhere[word] = weight
  }
  return { anywhere, first }
}

export const tablesOf = ({ anywhere, first }: Learned): WordWeights => weightsOf(anywhere, first)
