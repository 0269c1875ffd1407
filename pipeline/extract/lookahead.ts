import type { Item } from './items.js'

/** Whether, from item i on, a list "A, B and C" goes on with a further noun phrase and no verb comes first. */
export const continuesList = (items: readonly Item[], i: number): boolean => {
  let at = i + 1
  for (let steps = 0; steps < 24 && at < items.length; steps++, at++) {
    const item = items[at]!
    if (
      item.type === 'verb' ||
      item.type === 'stop' ||
      item.type === 'relative' ||
      item.type === 'subordinator' ||
      item.type === 'complementizer'
    )
      return false
    if (item.type === 'and') return items[at + 1]?.type === 'noun'
  }
  return false
}

/** Whether item i, a noun phrase after a comma, is closed by a comma before a verb comes: then it is an apposition. */
export const closedByComma = (items: readonly Item[], i: number): boolean => {
  for (let at = i + 1; at < Math.min(items.length, i + 12); at++) {
    const item = items[at]!
    if (item.type === 'comma' || item.type === 'stop') return true
    if (item.type === 'verb' || item.type === 'relative') return false
  }
  return true
}

/** Whether a finite verb that needs a subject comes later, before a mark that opens a clause. */
export const verbComes = (items: readonly Item[], i: number): boolean => {
  let noun = false
  for (let at = i + 1; at < Math.min(items.length, i + 30); at++) {
    const item = items[at]!
    if (item.type === 'verb' && item.bare && items[at - 1]?.type === 'and') continue
    if (item.type === 'verb') {
      if (item.form === 'finite' || (item.form === 'ambiguous' && !(items[at + 1]?.type === 'preposition')))
        return !noun
      noun = false
    } else if (
      item.type === 'stop' ||
      item.type === 'subordinator' ||
      item.type === 'complementizer' ||
      item.type === 'relative'
    )
      return false
    else if (item.type === 'noun') noun = items[at - 1]?.type === 'comma' || items[at - 1]?.type === 'and'
    else if (item.type === 'and' || item.type === 'comma') noun = false
  }
  return false
}

export const clauseFollows = (items: readonly Item[], i: number): boolean => {
  let noun = false
  for (let at = i + 1; at < Math.min(items.length, i + 14); at++) {
    const item = items[at]!
    if (item.type === 'verb')
      return noun ? item.form === 'finite' || item.form === 'ambiguous' : at === i + 1 && item.form !== 'finite'
    if (item.type === 'noun') noun = true
    else if (item.type === 'stop' || item.type === 'subordinator' || item.type === 'complementizer') return false
    else if (item.type === 'comma' && noun && items[at + 1]?.type !== 'noun') return false
  }
  return false
}
