import { isDoubled, isProse, type Page } from './evidence.js'
import type { Look } from './look.js'

/** Finds the lines of one kind of furniture by what stands around them; `out` are the lines already known to go. */
export type Structure = (page: Page, out: ReadonlyMap<number, string>) => Iterable<number>

const isLink = (look: Look): boolean =>
  isDoubled(look.text) ||
  look.isDate ||
  (look.words.length <= 25 && (look.ending === 'none' || look.ending === 'question' || look.ending === 'ellipsis'))

const isTeaser = (look: Look): boolean => look.words.length <= 50 && !isLink(look)

const openers =
  /^(?:more:?$|more (?:from|about|on|in|like|stories|news|headlines|coverage|articles|to read|videos?)|most (?:read|popular|viewed|shared)|related|recommended|read (?:more|next|also)|also (?:read|on|see)|see (?:also|more)|keep reading|latest|trending|popular|up next|don['’]t miss|top stories|you (?:may|might) (?:also )?(?:like|be interested)|other (?:stories|reports|news)|what to read next|editor['’]?s['’]? picks?|in case you missed it|stories you|from around the web|around the web)\b/i

const opens = (look: Look): boolean =>
  look.words.length <= 8 &&
  (look.ending === 'none' || look.ending === 'colon' || look.ending === 'ellipsis') &&
  !/: ./.test(look.text) &&
  openers.test(look.text)

/** Whether nothing from this line on reads like the running text of an article: headlines and teasers by turns. */
const isTail = (page: Page, from: number): boolean => {
  const { looks } = page
  if (from < looks.length * 0.3 || looks.slice(from, from + 3).filter(isProse).length > 1) return false
  let pairs = 0
  let prose = 0
  for (let index = from; index < looks.length; index++) {
    const look = looks[index]!
    if (look.words.length > 60 && !look.isBiography) return false
    if (!isProse(look)) continue
    prose += 1
    if (index > from && isProse(looks[index - 1]!)) pairs += 1
  }
  const rest = looks.length - from
  return prose <= rest * 0.5 && pairs <= rest * 0.15
}

/** An opening line ("Related stories", "More from the Herald") and the links under it. */
const relatedLinks: Structure = function* (page) {
  for (let index = 1; index < page.looks.length; index++) {
    if (!opens(page.looks[index]!)) continue
    yield index
    const tail = isTail(page, index + 1)
    let next = index + 1
    while (next < page.looks.length && (tail || isLink(page.looks[next]!))) yield next++
    index = next - 1
  }
}

/** A headline in capitals amid the text, as some sites link other articles. */
const capitalLink: Structure = function* ({ looks, firstProse }) {
  for (const [index, look] of looks.entries())
    if (
      index > firstProse &&
      look.isCapitals &&
      look.words.length >= 8 &&
      look.ending !== 'question' &&
      look.ending !== 'stop'
    )
      yield index
}

/** The same headline twice in one line, more than once on a page: picture text and title of a link. */
const doubledLink: Structure = function* ({ looks }) {
  const doubled = [...looks.keys()].filter((index) => index > 1 && isDoubled(looks[index]!.text))
  if (doubled.length < 2) return
  for (const index of doubled) yield index
}

/** A teaser of another article: category, headline, a sentence or two, and its date. */
const teaserCard: Structure = function* (page) {
  const { looks } = page
  for (let index = Math.max(page.firstProse + 1, 2); index < looks.length; index++) {
    const look = looks[index]!
    if (!look.isDate || look.words.length > 6) continue
    const teaser = looks[index - 1]!
    if (!isTeaser(teaser) || teaser.words.length > 45) continue
    let top = index - 1
    while (top > 0 && index - top < 4 && isLink(looks[top - 1]!) && !looks[top - 1]!.isDate) top -= 1
    if (top === index - 1 && page.kinship(top) > 0.5) continue
    for (let line = top; line <= index; line++) yield line
  }
}

/** "Jane Doe is a reporter at the Herald …" before or after the article, and her name alone above it. */
const authorNote: Structure = function* (page) {
  const { looks } = page
  const last = looks.length - 1
  for (const [index, look] of looks.entries()) {
    if (!look.isBiography || (index > 1 && index < page.lastProse - 2 && index < last - 2 && index < last * 0.85))
      continue
    yield index
    if (index > 1 && looks[index - 1]!.isName) yield index - 1
  }
}

const addressOnly =
  /^(?:[a-z ]{2,12}: ?)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,}|(?:[a-z0-9-]+\.)+(?:com|org|net)(?:\/\S*)?)$/i
const template = /\{\{|\}\}|\$\{|<\/?[a-z]+[ >]|="[^"]{0,200}"[^"]*="/
const serial = /^\d{6,}$/

/** A line that is an address or a stretch of the page's code, and nothing for a reader. */
const machineLine: Structure = function* ({ looks }) {
  for (const [index, look] of looks.entries()) {
    const { text } = look
    if (text.length < 400 && (addressOnly.test(text) || serial.test(text))) yield index
    else if (template.test(text.slice(0, 600)) && look.ending !== 'stop') yield index
  }
}

const consent =
  /^(?:\w+ )?(?:by|when you) (?:sign|enter|subscrib|click|continu|submit|register|provid|creat|tick|check)\w*\b/i

/** "By signing up you agree to our terms": words that ask for consent, and offers to fill the reader's inbox. */
const consentLine: Structure = function* ({ looks }) {
  for (const [index, { text, words, groups }] of looks.entries()) {
    if (words.length > 160 || !words.some((word) => word === 'you' || word === 'your')) continue
    const asks = (groups.policy ?? 0) + (groups.account ?? 0) + (groups.mail ?? 0)
    if (consent.test(text) && asks > 0) yield index
    else if (/\byour inbox\b/i.test(text.slice(0, 600)) && words.length <= 60) yield index
    else if ((groups.mail ?? 0) >= 2 && (groups.policy ?? 0) >= 2 && asks >= words.length * 0.1) yield index
  }
}

/** A short command with a word of the trade: "Follow us on Facebook", "Join our commenting forum". */
const commandLine: Structure = function* ({ looks }) {
  for (const [index, { isCommand, words, groups, ending, text }] of looks.entries()) {
    if (!isCommand || words.length > 16 || words.length < 2 || ending === 'quote' || /[“"<]/.test(text)) continue
    const rest = ['account', 'advertising', 'comment', 'mail', 'media', 'social', 'support'].reduce(
      (sum, group) => sum + (groups[group] ?? 0),
      0,
    )
    const ours = words.some(
      (word) => word === 'us' || word === 'our' || word === 'your' || word === 'here' || word === 'now',
    )
    const first = /^(?:follow|subscribe|share|like|comment|download|listen|watch|email|donate|support)\b/i.test(text)
      ? 1
      : 0
    if ((ours && rest > 0) || rest - first >= 2) yield index
  }
}

/** The last lines' invitation to write to or follow the author or the outlet. */
const signOff: Structure = function* (page) {
  const { looks } = page
  for (let index = Math.max(1, looks.length - 5); index < looks.length; index++) {
    const { text, words, groups } = looks[index]!
    if (words.length > 70 || index < page.lastProse - 2) continue
    const reach = /(?:^|[\s(])@\w{2,}|[\w.]@\w+\.[a-z]|\b(?:twitter|facebook|instagram|x\.com)\b/i.test(text)
    const asks = words.some((word) =>
      ['follow', 'email', 'contact', 'reached', 'subscribe', 'sign', 'tweet', 'tips'].includes(word),
    )
    if (reach && asks && (groups.social ?? 0) + (groups.mail ?? 0) > 0 && !/[“"]|''/.test(text)) yield index
  }
}

const credits =
  /^[([]?(?:(?:photo|image|picture|pic|credit|photograph|source|file|video)s?(?: (?:credit|courtesy|by|via))?\s*:?\s*)?(?:(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa(?:-efe)?|pa(?: wire| media| images)?|shutterstock|alamy|supplied|handout|file(?: photo)?|istock|xinhua|anadolu(?: agency)?|bloomberg|rex|zuma|unsplash|wikimedia(?: commons)?|youtube|screengrab|tass|sputnik|dpa|ani|pti|ians)(?:\s*[/,|-]\s*|\s+via\s+|\s*)){1,4}[)\]]?\.?$/i

/** A line that only says whose picture was here. */
const creditLine: Structure = function* ({ looks }) {
  for (const [index, { text }] of looks.entries()) if (text.length <= 80 && credits.test(text)) yield index
}

/** A name alone, under the article, or one that the page prints several times; not one of a list of names. */
const strayName: Structure = function* (page, out) {
  const { looks } = page
  const listed = (index: number): boolean => {
    const look = looks[index]
    return look !== undefined && !out.has(index) && look.words.length <= 5 && look.ending === 'none'
  }
  for (const [index, look] of looks.entries()) {
    if (!look.isName || index <= page.firstProse || listed(index - 1) || listed(index + 1)) continue
    if (index > page.lastProse || (page.repeats.get(look.words.join(' ')) ?? 0) > 2) yield index
  }
}

/** Headlines in a row under the last sentence. */
const headlineRun: Structure = function* (page, out) {
  const { looks } = page
  let from = looks.length
  while (from > 1 && (out.has(from - 1) || (isLink(looks[from - 1]!) && looks[from - 1]!.words.length >= 4))) from -= 1
  const run = looks.slice(from).filter((_, index) => !out.has(from + index))
  if (from === 0 || run.length < 2 || looks[from - 1]!.ending === 'colon') return
  const words = run.reduce((sum, look) => sum + look.words.length, 0)
  if (run.length > 8 || words < run.length * 5) return
  for (let index = from; index < looks.length; index++) if (!out.has(index)) yield index
}

const outlet =
  /^(?:The )?(?:\p{Lu}[\p{L}.’']* ?){1,5}is an? [^.]{0,60}\b(?:news|media|press) (?:agency|organi[sz]ation|outlet|site|website|service|network|publication|company|platform|portal)\b/u

/** What the outlet says of itself, on the first line or the last ones. */
const outletNote: Structure = function* ({ looks }) {
  for (const [index, { text }] of looks.entries())
    if ((index === 0 || index >= looks.length - 2) && outlet.test(text.slice(0, 240))) yield index
}

/** Lines that are furniture by themselves. In order: the first that knows a line gives the rule its name. */
export const lineStructures = {
  'machine-line': machineLine,
  'credit-line': creditLine,
  'consent-line': consentLine,
  'command-line': commandLine,
} satisfies Record<string, Structure>

/** Lines that are furniture by what stands around them. */
export const pageStructures = {
  'sign-off': signOff,
  'outlet-note': outletNote,
  'related-links': relatedLinks,
  'capital-link': capitalLink,
  'doubled-link': doubledLink,
  'teaser-card': teaserCard,
  'author-note': authorNote,
  'stray-name': strayName,
  'headline-run': headlineRun,
} satisfies Record<string, Structure>
