import type { FeatureTable } from '../../../pipeline/parse/feature-table.js'
import { rootsOf } from './averaged.js'

/** A table as it is written: the marks of its places, and the roots of the weights of those that have one. */
export interface CompactTable {
  readonly width: number
  readonly marks: Uint8Array
  readonly roots: Int8Array
}

/** Roots are whole multiples of this: fewer different ones make a smaller file. */
const STEP = 4
const coarse = (root: number): number => Math.max(-124, Math.min(124, Math.round(root / STEP) * STEP))

/**
 * A table with fewer places and without the features whose weights are all small. The largest weights come first; of two that
 * want one place the smaller is left out.
 *
 * @param places a power of two, at most the places that the table has
 * @param least features go whose roots are all as small as this or smaller
 */
export const compacted = ({ marks, weights, width }: FeatureTable, places: number, least: number): CompactTable => {
  const roots = rootsOf(weights)
  const kept: { readonly place: number; readonly size: number }[] = []
  for (let place = 0; place < marks.length; place++) {
    const size = Math.max(...roots.subarray(width * place, width * (place + 1)).map(Math.abs))
    if (marks[place] !== 0 && size > least) kept.push({ place, size })
  }
  kept.sort((a, b) => b.size - a.size || a.place - b.place)
  const from = new Int32Array(places).fill(-1)
  for (const { place } of kept) {
    const first = place & (places - 1)
    const free = from[first] === -1 ? first : first ^ 1
    if (from[free] === -1) from[free] = place
  }
  const own = from.reduce((count, place) => count + (place < 0 ? 0 : 1), 0)
  const written = new Int8Array(width * own)
  let next = 0
  for (const place of from)
    if (place >= 0) for (let at = width * place; at < width * (place + 1); at++) written[next++] = coarse(roots[at]!)
  return { width, marks: Uint8Array.from(from, (place) => (place < 0 ? 0 : marks[place]!)), roots: written }
}
