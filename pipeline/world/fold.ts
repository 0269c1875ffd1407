const periods = /(?<=\p{L})\.(?=\p{L}|$|\s)/gu
const accents = /\p{M}/gu
const article = 'the '
const possessive = /['’](?:s)?$/

/** Whether a possessive ending can stand at the end of a word: it ends in "s" or an apostrophe. */
const mayBePossessive = (word: string): boolean => {
  const last = word.charAt(word.length - 1)
  return last === 's' || last === "'" || last === '’'
}

/**
 * The key under which the world knows a name: lower case, no accents, no periods in initialisms, hyphens as blanks, straight
 * apostrophes, single blanks, without a leading "the" and a possessive ending.
 */
export const fold = (words: string): string => {
  let key = words.toLowerCase()
  if (mayBePossessive(key)) key = key.replace(possessive, '')
  if (/[^ -~]/.test(key)) key = key.normalize('NFD').replace(accents, '').replaceAll('’', "'")
  if (key.includes('.')) key = key.replace(periods, '')
  if (key.includes('-')) key = key.replaceAll('-', ' ')
  if (key.includes('  ') || key.includes('\n')) key = key.replace(/\s+/g, ' ').trim()
  return key.startsWith(article) ? key.slice(article.length) : key
}
