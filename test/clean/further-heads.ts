import type { Head } from './heads.js'

const headline = 'Dockers end strike after a night of talks'
const summary = 'Union says the offer is fair but many crews want more before they sail'

/** Heads with more than a headline, a byline and a date, in any order. */
export const furtherHeads: readonly Head[] = [
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
    shows: 'points over the authors',
    lines: `${headline}\n\n• Union accepts the offer\n• Port reopens on Friday\n• Crews divided\n\nBy Ana Duarte and Piet Visser`,
    kept: ['• Union accepts the offer', '• Port reopens on Friday', '• Crews divided'],
    headline,
    byline: ['Ana Duarte', 'Piet Visser'],
  },
]
