/** How much of the gold must be right, by figure. These floors may rise, and never fall. */
export const floors: Readonly<Record<string, number>> = {
  articles: 5,
  headers: 30,
  'paragraphs kept': 81,
  'dropped lines': 17,
  'headings and captions': 4,
  'quotes of three words, speaker': 26,
  'quotes, exact content': 28,
  'indirect, speaker': 14,
  'copies of quotes': 2,
  'one id for one speaker': 4,
  'events: type, roles and status': 46,
  'event dates': 25,
  'event places': 14,
  'one cluster over all articles': 5,
  'different events apart': 10,
}
