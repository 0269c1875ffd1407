interface Marker {
  readonly start: number
  readonly style: string
  readonly value: number
}

const markers = /(?<=^|\s)(?:([•⁃▪●◦‣])\s?)?(?:(\d{1,2})|(\p{Ll})|(\p{Lu}))(\.\)|\.|\))(?=\s+["“‘]?\p{Lu})/gu
const anyBullet = /[•⁃▪●◦‣]/
const bullets = /(?<=^|\s)[•⁃▪●◦‣](?=\s*[\p{L}\p{N}])/gu
const mayOpen = /(?:^|[.!?])\s*$/u

/** Whether the character at `at` may stand before a number or letter of a list: a blank, a bullet or nothing. */
const mayPrecede = (text: string, at: number): boolean => {
  const code = at < 0 ? 0 : text.charCodeAt(at)
  return code <= 32 || code > 127
}

/** Whether a mark stands behind what looks like a number or letter of a list; that of most paragraphs does not. */
const mayMark = (text: string, mark: '.' | ')'): boolean => {
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (mayPrecede(text, at - 2)) return true
    const before = text.charCodeAt(at - 2)
    if (before > 47 && before < 58 && mayPrecede(text, at - 3)) return true
  }
  return false
}

const markersOf = (text: string): readonly Marker[] => {
  if (!mayMark(text, '.') && !mayMark(text, ')')) return []
  return Array.from(text.matchAll(markers), (match) => {
    const [, bullet = '', number, small, capital, close = ''] = match
    const value = number === undefined ? (small ?? capital ?? '').toLowerCase().charCodeAt(0) - 96 : Number(number)
    return { start: match.index, style: `${bullet}${number ? 1 : small ? 'a' : 'A'}${close}`, value }
  })
}

const bulletsOf = (text: string): readonly number[] =>
  anyBullet.test(text) ? Array.from(text.matchAll(bullets), (match) => match.index) : []

/**
 * Offsets at which the items of a list run into one paragraph start: "1. Bread 2. Milk", "a) Bread b) Milk",
 * "• Bread • Milk". Numbers and letters count as a list only where two of them follow each other in one style and the
 * first stands at the start, or is the first of all and stands behind a final mark; "J. K. Roe" is none, and behind a
 * colon the items belong to the sentence that announces them.
 */
export const listItems = (text: string): readonly number[] => {
  const found = markersOf(text)
  const bulleted = bulletsOf(text)
  if (found.length === 0 && bulleted.length === 0) return []
  const starts: number[] = []
  const last = new Map<string, Marker>()
  for (const marker of found) {
    const before = last.get(marker.style)
    const follows = before !== undefined && before.value + 1 === marker.value
    const opens =
      marker.start === 0 ||
      (marker.style !== 'A.' &&
        marker.value === 1 &&
        mayOpen.test(text.slice(Math.max(0, marker.start - 3), marker.start)))
    if (follows) starts.push(before.start, marker.start)
    if (follows || opens) last.set(marker.style, marker)
  }
  const first = bulleted[0]
  if (first !== undefined && mayOpen.test(text.slice(Math.max(0, first - 3), first))) {
    for (const start of bulleted) starts.push(start)
  }
  return starts.length === 0 ? starts : [...new Set(starts)].sort((a, b) => a - b)
}
