/** How much of the gold must be right, by figure. These floors may rise, and never fall. */
export const floors: Readonly<Record<string, number>> = {
  articles: 5,
  headers: 30,
  'paragraphs kept': 81,
  'dropped lines': 17,
  'headings and captions': 4,
  'quotes of three words, speaker': 25,
  'quotes, exact content': 28,
  'indirect, speaker': 13,
  'copies of quotes': 2,
  'one id for one speaker': 4,
  'events: type, roles and status': 43,
  'event dates': 24,
  'event places': 13,
  'different events apart': 9,
}
