const periods = /(?<=\p{L})\.(?=\p{L}|$|\s)/gu
const accents = /\p{M}/gu
const article = /^the /
const possessive = /['’](?:s)?$/

/**
 * The key under which the world knows a name: lower case, no accents, no periods in initialisms, hyphens as blanks, straight
 * apostrophes, single blanks, without a leading "the" and a possessive ending.
 */
export const fold = (words: string): string => {
  let key = words.toLowerCase().replace(possessive, '')
  if (/[^ -~]/.test(key)) key = key.normalize('NFD').replace(accents, '').replaceAll('’', "'")
  if (key.includes('.')) key = key.replace(periods, '')
  if (key.includes('-')) key = key.replaceAll('-', ' ')
  if (key.includes('  ') || key.includes('\n')) key = key.replace(/\s+/g, ' ').trim()
  return key.replace(article, '')
}
