import type { Head } from './heads.js'

const headline = 'Dockers end strike after a night of talks'
const summary = 'Union says the offer is fair but many crews want more before they sail'

/** Heads with more than a headline, a byline and a date, in any order. */
export const furtherHeads: readonly Head[] = [
  {
    shows: 'a headline of capitalised words over a date',
    lines: 'Council Opens Rebuilt Harbor\n\nMarch 4, 2020',
    headline: 'Council Opens Rebuilt Harbor',
    on: '2020-03-04',
  },
  {
    shows: 'a headline with "of" that begins like a name',
    lines: 'The Keeper of the Lamps\n\nMarch 4, 2020',
    headline: 'The Keeper of the Lamps',
    on: '2020-03-04',
  },
  {
    shows: 'a headline with a small word amid its capitals',
    lines: 'Harbor Pilots Vote for Shorter Shifts\n\nBy Ana Duarte | March 4, 2020',
    headline: 'Harbor Pilots Vote for Shorter Shifts',
    byline: ['Ana Duarte'],
    on: '2020-03-04',
  },
  {
    shows: 'an outlet and a bar before the headline',
    lines: 'The Coast Post | Dockers end strike\n\nMarch 4, 2020',
    headline: 'Dockers end strike',
    outlet: 'The Coast Post',
    on: '2020-03-04',
  },
  {
    shows: 'a label of a section with a sign behind it',
    lines: `${headline}\nSection: >\n\nMarch 4, 2020`,
    headline,
    on: '2020-03-04',
  },
  {
    shows: 'an author and a town',
    lines: `${headline}\n\nBy Ana Duarte, Abuja\n\nApril 3, 2018`,
    headline,
    byline: ['Ana Duarte'],
    on: '2018-04-03',
  },
  {
    shows: 'a bare author and a town over the date',
    lines: `${headline}\n\nAna Duarte, Lagos\n\n3 April 2018`,
    headline,
    byline: ['Ana Duarte'],
    on: '2018-04-03',
  },
  {
    shows: 'authors who go by one name',
    lines: `${headline}\n\nBy Duarte, Visser and Ek`,
    headline,
    byline: ['Duarte', 'Visser', 'Ek'],
  },
  {
    shows: 'authors and where each of them was',
    lines: `${headline}\n\nAna Duarte in Lagos and Piet Visser in Oslo\nTue 3 Apr 2018 14.05 BST`,
    headline,
    byline: ['Ana Duarte', 'Piet Visser'],
    on: '2018-04-03',
    at: '2018-04-03T13:05:00Z',
  },
  {
    shows: 'an author and a desk of an outlet by its initials',
    lines: `${headline}\n\nBy Ana Duarte, CNN Business`,
    headline,
    byline: ['Ana Duarte'],
  },
  {
    shows: 'an account, a date and a count',
    lines: `${headline}\n\nBy admin\n\nAugust 28, 2020\n\n0`,
    headline,
    on: '2020-08-28',
  },
  {
    shows: 'a time over the day',
    lines: `${headline}\n\nPosted: 8:52 AM EDT (1252 GMT)\nAugust 16, 2002`,
    headline,
    on: '2002-08-16',
    at: '2002-08-16T12:52:00Z',
  },
  { shows: 'a day without its year', lines: `${headline}\n\nTue Mar 9, 2:14 AM ET`, headline },
  {
    shows: 'an unknown town in capitals before a colon',
    lines: `${headline}\n\nBOLPUR: Thousands of dockers blocked the road to the port on Monday.`,
    headline,
    dateline: 'BOLPUR',
  },
  {
    shows: 'speakers in capitals before a colon',
    lines: `${headline}\n\nHARDWICK: The port was closed when the talks collapsed on Monday.\n\nSEN. ANA DUARTE (D-OHIO): Not the whole of it.`,
    headline,
  },
  {
    shows: 'a label of two words in capitals before a colon',
    lines: `${headline}\n\nSTORM WARNING: The port was closed on Monday as the storm came near.`,
    headline,
  },
  {
    shows: 'one speaker with a bracket and a colon',
    lines: `${headline}\n\nSEN. ANA DUARTE (D-OHIO): The port was closed when the talks collapsed.`,
    headline,
  },
  {
    shows: 'a speaker in capitals who says I',
    lines: `${headline}\n\nHARDWICK: I was there when the talks collapsed on Monday night.`,
    headline,
  },
  {
    shows: 'an agency glued to the sentence',
    lines: `${headline}\n\nHong Kong (CNN Business)China imposed new rules on its ports on Monday.`,
    headline,
    dateline: 'Hong Kong',
  },
  {
    shows: 'an agency and no dash',
    lines: `${headline}\n\nRome (CNN) Italian dockers met on Monday to talk about the offer.`,
    headline,
    dateline: 'Rome',
  },
  {
    shows: 'an aside in brackets that is no agency',
    lines: `${headline}\n\nRome (Italy) Dockers met on Monday to talk about the offer.`,
    headline,
  },
  {
    shows: 'where a report comes from, in words',
    lines: `${headline}\n\nReporting from London — Dockers met on Monday to talk about the offer.`,
    headline,
    dateline: 'London',
  },
  {
    shows: 'where a report comes from, on its own line',
    lines: `${headline}\n\nReporting from London —`,
    headline,
    dateline: 'London',
  },
  {
    shows: 'a dateline and the day on their own line',
    lines: `${headline}\n\nQUITO, Ecuador (AP) - Feb. 5, 2001`,
    headline,
    dateline: 'QUITO, Ecuador',
    on: '2001-02-05',
  },
  { shows: 'a place on its own line', lines: `${headline}\n\nGARISSA, Kenya`, headline, dateline: 'GARISSA, Kenya' },
  { shows: 'a place and an agency', lines: `${headline}\n\nParis (AFP)`, headline, dateline: 'Paris' },
  { shows: 'a heading of two places', lines: `${headline}\n\nNorthern Coast, Harbour Side`, headline },
  {
    shows: 'a byline in small letters right under a long headline',
    lines: `${headline} in the harbour\nby Ana Duarte\ntoday`,
    headline: `${headline} in the harbour`,
    byline: ['Ana Duarte'],
  },
  { shows: 'no names but whose they are', lines: `${headline}\n\nBy Our Foreign Staff`, headline },
  {
    shows: 'a correspondent without a name',
    lines: `${headline}\n\nOur Correspondent\n\nApril 3, 2018`,
    headline,
    on: '2018-04-03',
  },
  {
    shows: 'an author and an address of mail',
    lines: `${headline}\n\nBy Ana Duarte / aduarte@example.org`,
    headline,
    byline: ['Ana Duarte'],
  },
  {
    shows: 'a town in capitals, a day and a colon',
    lines: `${headline}\n\nBOLPUR, March 10: At least nine boats were damaged in the port.`,
    headline,
    dateline: 'BOLPUR',
  },
  { shows: 'a headline in Chinese', lines: '渔民罢工进入第三天', headline: '渔民罢工进入第三天' },
  {
    shows: 'two sections over the headline',
    lines: `CRIME & COURTS\n\n${headline}\n\nBy Ana Duarte\nBBC News, Lagos`,
    headline,
    byline: ['Ana Duarte'],
    section: 'CRIME & COURTS',
  },
  {
    shows: 'a call before the author',
    lines: `${headline}\n\nEXCLUSIVE by ANA DUARTE`,
    headline,
    byline: ['ANA DUARTE'],
  },
  { shows: 'a call that is no section', lines: `EXCLUSIVE\n\n${headline}`, headline },
  { shows: 'how long ago', lines: `${headline}\n\nBy Ana Duarte\n\n3 hours ago`, headline, byline: ['Ana Duarte'] },
]

/** Heads that leave a summary in the text before the body. */
export const summedUpHeads: readonly (Head & { readonly kept: readonly string[] })[] = [
  {
    shows: 'a name, a handle and a date with dots under a summary',
    lines: `${headline}\n\n${summary}\n\nAna Duarte\n@anaduarte\nWed 6 Apr 2016 14.05 BST\nLast modified on Wed 6 Apr 2016 18.22 BST\nShares\n412`,
    kept: [summary],
    headline,
    byline: ['Ana Duarte'],
    on: '2016-04-06',
    at: '2016-04-06T13:05:00Z',
  },
  {
    shows: 'a name and a day with its time under a summary',
    lines: `${headline}\n\n${summary}\n\nTom Ek\n\nMon Aug 13 2012 - 12:48`,
    kept: [summary],
    headline,
    byline: ['Tom Ek'],
    on: '2012-08-13',
  },
  {
    shows: 'points over the authors',
    lines: `${headline}\n\n• Union accepts the offer\n• Port reopens on Friday\n• Crews divided\n\nBy Ana Duarte and Piet Visser`,
    kept: ['• Union accepts the offer', '• Port reopens on Friday', '• Crews divided'],
    headline,
    byline: ['Ana Duarte', 'Piet Visser'],
  },
]
