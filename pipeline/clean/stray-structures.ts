import { seekWords } from './glance.js'
import { isBareDate, isBiography, isName } from './look.js'
import type { PageStructure } from './page-structures.js'

/** "Jane Doe is a reporter at the Herald" before or behind the article, and her name alone above it. */
export const authorNote: PageStructure = ({ looks, lastProse }, take) => {
  const last = looks.length - 1
  const late = Math.min(lastProse - 2, last - 2, last * 0.85)
  for (let index = 0; index <= last; index++) {
    if ((index > 1 && index < late) || !isBiography(looks[index]!)) continue
    take(index)
    if (index > 1 && isName(looks[index - 1]!)) take(index - 1)
  }
}

const reach = /(?:^|[\s(])@\w{2,}|[\w.]@\w+\.[a-z]|\b(?:twitter|facebook|instagram|x\.com)\b/i
const asks = seekWords(['follow', 'email', 'contact', 'reached', 'subscribe', 'sign', 'tweet', 'tips'], 'i')
const quoted = /[“"]|''/
const lastLines = 5
const longestSignOff = 70

/** The last lines' invitation to write to or follow the author or the outlet: "Email Jane Doe at jane@example.com". */
export const signOff: PageStructure = ({ looks, lastProse }, take) => {
  for (let index = Math.max(1, looks.length - lastLines, lastProse - 2); index < looks.length; index++) {
    const look = looks[index]!
    const { text, count, inGroups } = look
    if (count > longestSignOff || !asks(look) || !reach.test(text) || quoted.test(text)) continue
    if (inGroups('social', 'mail') > 0) take(index)
  }
}

const outlet =
  /^(?:The )?(?:\p{Lu}[\p{L}.’']* ){1,5}is an? [^.]{0,60}\b(?:news|media|press) (?:agency|organi[sz]ation|outlet|site|website|service|network|publication|company|platform|portal)\b/u

/** What the outlet says of itself, on the first line or the last ones: "The Herald is a news website for the coast". */
export const outletNote: PageStructure = ({ looks }, take) => {
  for (let index = 0; index < looks.length; index++)
    if ((index === 0 || index >= looks.length - 2) && outlet.test(looks[index]!.text.slice(0, 240))) take(index)
}

const revised = /^(?:last )?(?:updated|modified|published|posted)\b[^.]{0,30}\d[^.]{0,20}(?:[ap]\.m\.)?$/i

/** A date alone under the last sentence: of a comment, a card or the page. */
export const strayDate: PageStructure = ({ looks, firstProse, lastProse }, take) => {
  if (firstProse < 0) return
  for (let index = lastProse + 1; index < looks.length; index++)
    if (revised.test(looks[index]!.text) || isBareDate(looks[index]!)) take(index)
}

const number = /^[\d.,]{1,7}[km]?$/i

/** A number alone beside furniture or the head of the page: how often it was shared. Not one: the heading "1" of a list. */
export const bareCount: PageStructure = ({ looks }, take, out) => {
  for (let index = 0; index < looks.length; index++) {
    const { text } = looks[index]!
    if (text.length <= 8 && number.test(text) && (out.has(index - 1) || out.has(index + 1))) take(index)
  }
}
