import places from '../rules/dateline-cities.json' with { type: 'json' }

const cities: ReadonlySet<string> = new Set(places)

/** A dateline before the first sentence: the place as written and where the sentence starts. */
export interface Dateline {
  readonly place: string
  readonly length: number
}

const dash = String.raw`\s*(?:[–—―]|-{1,2})\s+`
const capitals = String.raw`\p{Lu}[\p{Lu}.'’ -]{2,29}`
const region = String.raw`(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?`
const agency = String.raw`(?:\s*[(\[][^()\[\]]{2,40}[)\]])`
const day = String.raw`(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)?`
const spelt = new RegExp(`^(${capitals}${region})${day}(?:,? ?${agency})?${dash}`, 'u')
const withAgency = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}${region})${day},?${agency}\\s*(?:[–—―:]|-{1,2})\\s*`,
  'u',
)
const plain =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?:((?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?)(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2})?\s*(?:[–—―]|-{1,2}) |(, \p{Lu}[\p{L}.]+) (?=\p{Lu}))/u

/** The place that a report is filed from, where it stands before its first sentence: "MOSCOW (Reuters) — ", "Tehran, Iran ". */
export const datelinePrefix = (text: string): Dateline | null => {
  const head = text.slice(0, 120)
  const sure = spelt.exec(head) ?? withAgency.exec(head)
  if (sure) return { place: sure[1]!.trim(), length: sure[0].length }
  const city = plain.exec(head)
  if (city && cities.has(city[1]!)) return { place: `${city[1]}${city[2] ?? city[3]}`, length: city[0].length }
  return null
}
