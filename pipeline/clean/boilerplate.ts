import phrases from '../rules/boilerplate.json' with { type: 'json' }

interface Verdict {
  readonly rule: string
  /** Whether all that follows it is out as well. */
  readonly tail: boolean
}

const whole = new Map<string, Verdict>()
const starts: { readonly phrase: string; readonly verdict: Verdict }[] = []
for (const entry of phrases) {
  const verdict = { rule: entry.rule, tail: 'tail' in entry && entry.tail === true }
  for (const phrase of entry.phrases)
    if (entry.match === 'line') whole.set(phrase, verdict)
    else starts.push({ phrase, verdict })
}

/** Longer lines are no phrase of a page's furniture, whatever they start with. */
const longest = 300

/** What a line is by the list of phrases, or null. */
export const knownPhrase = (text: string): Verdict | null => {
  if (text.length > longest) return null
  const lower = text.toLowerCase()
  const bare = lower.replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N})]+$/gu, '')
  return whole.get(bare) ?? starts.find(({ phrase }) => lower.startsWith(phrase))?.verdict ?? null
}
