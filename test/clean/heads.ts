/** What a page's head says; what a case leaves out must be null, or the empty list. */
export interface Head {
  /** What the case shows. */
  readonly shows: string
  /** The lines before the body; the body's first sentence, too, where a dateline stands before it. */
  readonly lines: string
  readonly headline?: string
  readonly byline?: readonly string[]
  readonly section?: string
  readonly dateline?: string
  readonly on?: string
  readonly at?: string
  readonly url?: string
  readonly outlet?: string
}

/** The body that follows every head. */
export const body = `Fishermen on the northern coast have stopped work for a third day after talks with the ministry broke down.

The ministry said on Tuesday that it would make a new offer by the end of the week, and that no boat would lose its licence.`

export const heads: readonly Head[] = [
  { shows: 'nothing but the body', lines: '' },
  {
    shows: 'a headline alone',
    lines: 'Fishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
  },
  {
    shows: 'a headline in title case',
    lines: 'Fishermen Stay Ashore as Talks Collapse',
    headline: 'Fishermen Stay Ashore as Talks Collapse',
  },
  {
    shows: 'a headline with a full stop in title case',
    lines: 'Fishermen Stay Ashore as Talks Collapse.',
    headline: 'Fishermen Stay Ashore as Talks Collapse',
  },
  {
    shows: 'a headline that asks',
    lines: 'Who will feed the northern coast?',
    headline: 'Who will feed the northern coast?',
  },
  {
    shows: 'a headline with a quotation',
    lines: '‘We will not sail’: fishermen defy the ministry',
    headline: '‘We will not sail’: fishermen defy the ministry',
  },
  {
    shows: 'a headline with a colon and a speaker behind it',
    lines: 'No boat will lose its licence: minister',
    headline: 'No boat will lose its licence: minister',
  },
  {
    shows: 'a headline in capitals',
    lines: 'FISHERMEN STAY ASHORE AS TALKS COLLAPSE',
    headline: 'FISHERMEN STAY ASHORE AS TALKS COLLAPSE',
  },
  {
    shows: 'a headline that ends on an abbreviation',
    lines: 'Fishermen take their case to the U.S.',
    headline: 'Fishermen take their case to the U.S.',
  },
  {
    shows: 'a headline of two sentences',
    lines: 'Talks collapse. What now for the coast?',
    headline: 'Talks collapse. What now for the coast?',
  },
  {
    shows: 'a headline printed twice',
    lines: 'Fishermen stay ashore\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
  },
  {
    shows: 'a headline printed twice, the second time with the site',
    lines: 'Fishermen stay ashore\n\nFishermen stay ashore | The Coast Herald',
    headline: 'Fishermen stay ashore',
    outlet: 'The Coast Herald',
  },
  {
    shows: 'the name of a site behind a bar',
    lines: 'Fishermen stay ashore as talks collapse | The Coast Herald',
    headline: 'Fishermen stay ashore as talks collapse',
    outlet: 'The Coast Herald',
  },
  {
    shows: 'the name of a site behind a dash',
    lines: 'Fishermen stay ashore as talks collapse - BBC News',
    headline: 'Fishermen stay ashore as talks collapse',
    outlet: 'BBC News',
  },
  {
    shows: 'a section behind a bar',
    lines: 'Fishermen stay ashore as talks collapse | Business',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'Business',
  },
  {
    shows: 'a topic behind a bar',
    lines: 'Fishermen stay ashore as talks collapse | Northern Coast Strike',
    headline: 'Fishermen stay ashore as talks collapse',
  },
  {
    shows: 'a dash that belongs to the headline',
    lines: 'Fishermen stay ashore - and the price of cod doubles',
    headline: 'Fishermen stay ashore - and the price of cod doubles',
  },
  {
    shows: 'a breadcrumb',
    lines: 'Home > Business > Fishermen stay ashore\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
    section: 'Business',
  },
  {
    shows: 'a breadcrumb with other signs',
    lines: 'Home » World News » Europe\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'Europe',
  },
  {
    shows: 'a breadcrumb with slashes',
    lines: 'Home / Economy / Fishermen stay ashore\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
    section: 'Economy',
  },
  {
    shows: 'a section over the headline',
    lines: 'World\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'World',
  },
  {
    shows: 'a section in capitals',
    lines: 'WORLD NEWS\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'WORLD NEWS',
  },
  {
    shows: 'a section of two parts',
    lines: 'Business & Economy\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'Business & Economy',
  },
  {
    shows: 'a section behind the headline',
    lines: 'Fishermen stay ashore as talks collapse\n\nPolitics\n\nMay 7, 2019',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'Politics',
    on: '2019-05-07',
  },
  {
    shows: 'a section with its label',
    lines: 'Category: Industry\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    section: 'Industry',
  },
  {
    shows: 'a kicker over the headline',
    lines: 'Northern strike\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
  },
  {
    shows: 'a plain byline',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'a byline in capitals',
    lines: 'Fishermen stay ashore\n\nBY INGRID SOLBERG',
    headline: 'Fishermen stay ashore',
    byline: ['INGRID SOLBERG'],
  },
  {
    shows: 'two authors and an agency',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg and Tom Ek, Reuters',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg', 'Tom Ek'],
  },
  {
    shows: 'three authors',
    lines: 'Fishermen stay ashore\nBy Ingrid Solberg, Tom Ek and Lucia de la Cruz',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg', 'Tom Ek', 'Lucia de la Cruz'],
  },
  {
    shows: 'an author and a role',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg, Staff Writer',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'an author and a role behind a bar',
    lines: 'Fishermen stay ashore\n\nIngrid Solberg | Staff writer',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'an author and a place',
    lines: 'Fishermen stay ashore\n\nIngrid Solberg in Bergen',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'an author with initials',
    lines: 'Fishermen stay ashore\n\nBy J. K. Solberg',
    headline: 'Fishermen stay ashore',
    byline: ['J. K. Solberg'],
  },
  {
    shows: 'a hyphen and an apostrophe in names',
    lines: 'Fishermen stay ashore\n\nBy Anne-Marie O’Dowd and Jean-Luc D’Arcy',
    headline: 'Fishermen stay ashore',
    byline: ['Anne-Marie O’Dowd', 'Jean-Luc D’Arcy'],
  },
  {
    shows: 'letters beyond ASCII in a name',
    lines: 'Fishermen stay ashore\n\nBy Øyvind Žižek',
    headline: 'Fishermen stay ashore',
    byline: ['Øyvind Žižek'],
  },
  {
    shows: 'written by',
    lines: 'Fishermen stay ashore\n\nWritten by Ingrid Solberg',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'an agency alone',
    lines: 'Fishermen stay ashore\n\nBy Reuters',
    headline: 'Fishermen stay ashore',
    byline: ['Reuters'],
  },
  {
    shows: 'a desk',
    lines: 'Fishermen stay ashore\n\nWeb Desk',
    headline: 'Fishermen stay ashore',
    byline: ['Web Desk'],
  },
  {
    shows: 'a bare name over a date',
    lines: 'Fishermen stay ashore\n\nIngrid Solberg\nMay 7, 2019',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'a bare name under a date',
    lines: 'Fishermen stay ashore\n\nMay 7, 2019\n\nIngrid Solberg',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'a bare name under the headline',
    lines: 'Fishermen stay ashore as talks collapse\n\nMaria Solberg',
    headline: 'Fishermen stay ashore as talks collapse',
    byline: ['Maria Solberg'],
  },
  {
    shows: 'an author, then what she is',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg\nBusiness correspondent',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'section and author on one line',
    lines: 'World Media | By Ingrid Solberg\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    section: 'World Media',
  },
  {
    shows: 'author and date on one line',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg | May 7, 2019',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'author and date without a sign between',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg May 7, 2019',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'date and author in one phrase',
    lines: 'Fishermen stay ashore\n\nPosted on May 7, 2019 by Ingrid Solberg',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'four fields on one line',
    lines: 'Fishermen stay ashore\n\nBusiness | Ingrid Solberg | 7 May 2019 | 3 min read',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    section: 'Business',
    on: '2019-05-07',
  },
  {
    shows: 'a published line over everything',
    lines: 'Published: Tue, May 07, 2019\nBusiness | By Ingrid Solberg\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    section: 'Business',
    on: '2019-05-07',
  },
  {
    shows: 'a British date',
    lines: 'Fishermen stay ashore\n\n7 May 2019',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'an ordinal date with its weekday',
    lines: 'Fishermen stay ashore\n\nTuesday 7th May 2019',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'an ISO date',
    lines: 'Fishermen stay ashore\n\n2019-05-07',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'an ISO timestamp',
    lines: 'Fishermen stay ashore\n\n2019-05-07T14:05:00Z',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
    at: '2019-05-07T14:05:00Z',
  },
  {
    shows: 'a time with its zone',
    lines: 'Fishermen stay ashore\n\nMay 7, 2019, 2:05 p.m. EDT',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
    at: '2019-05-07T18:05:00Z',
  },
  {
    shows: 'a time without its zone',
    lines: 'Fishermen stay ashore\n\nMay 7, 2019 14:05',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'published and updated',
    lines: 'Fishermen stay ashore\n\nPublished 7 May 2019\nUpdated 9 May 2019',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'published and updated on one line',
    lines: 'Fishermen stay ashore\n\nPublished May 7, 2019 | Updated May 9, 2019',
    headline: 'Fishermen stay ashore',
    on: '2019-05-07',
  },
  {
    shows: 'a date whose month could be its day',
    lines: 'Fishermen stay ashore\n\n07/05/2019',
    headline: 'Fishermen stay ashore',
  },
  {
    shows: 'reading time and share bar',
    lines: 'Fishermen stay ashore\n\nBy Ingrid Solberg\n\n4 min read\n\nShare on Facebook\n\nTweet',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
  },
  {
    shows: 'a standfirst between headline and byline',
    lines:
      'Fishermen stay ashore\n\nThe ministry has two days to save the season, writes our correspondent.\n\nBy Ingrid Solberg\n\nPublished 7 May 2019',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg'],
    on: '2019-05-07',
  },
  {
    shows: 'the address of the page',
    lines: 'https://www.example.org/coast/strike-3\n\nFishermen stay ashore',
    headline: 'Fishermen stay ashore',
    url: 'https://www.example.org/coast/strike-3',
  },
  {
    shows: 'the outlet on a line of its own',
    lines: 'The Coast Herald\n\nFishermen stay ashore as talks collapse',
    headline: 'Fishermen stay ashore as talks collapse',
    outlet: 'The Coast Herald',
  },
  {
    shows: 'a dateline with an agency',
    lines: 'BERGEN (Reuters) — Fishermen stayed ashore on Monday, and nobody could say for how long they would.',
    dateline: 'BERGEN',
  },
  {
    shows: 'a dateline with a country',
    lines:
      'Fishermen stay ashore\n\nBERGEN, Norway (AP) — Fishermen stayed ashore on Monday, and nobody could say for how long.',
    headline: 'Fishermen stay ashore',
    dateline: 'BERGEN, Norway',
  },
  {
    shows: 'a dateline with its day',
    lines:
      'Fishermen stay ashore\n\nOSLO, May 7 (Xinhua) -- Fishermen stayed ashore on Monday, and nobody could say for how long.',
    headline: 'Fishermen stay ashore',
    dateline: 'OSLO',
  },
  {
    shows: 'a dateline with an abbreviated state',
    lines: 'PORTLAND, Ore. - Fishermen stayed ashore on Monday, and nobody could say for how long they would.',
    dateline: 'PORTLAND, Ore.',
  },
  {
    shows: 'a dateline in small letters',
    lines: 'Oslo (AFP) – Fishermen stayed ashore on Monday, and nobody could say for how long they would.',
    dateline: 'Oslo',
  },
  {
    shows: 'a dateline of a known city and a dash',
    lines: 'Oslo — Fishermen stayed ashore on Monday, and nobody could say for how long they would do so.',
    dateline: 'Oslo',
  },
  {
    shows: 'a dateline glued to its sentence',
    lines: 'Oslo, Norway Norwegian fishermen stayed ashore on Monday, and nobody could say for how long.',
    dateline: 'Oslo, Norway',
  },
  {
    shows: 'a dateline with commas up to the agency',
    lines: 'Oslo, May 7, IRNA - Fishermen stayed ashore on Monday, and nobody could say for how long.',
    dateline: 'Oslo',
  },
  {
    shows: 'a dateline with a colon',
    lines: 'OSLO: Fishermen stayed ashore on Monday, and nobody could say for how long they would do so.',
    dateline: 'OSLO',
  },
  {
    shows: 'a dateline with slashes',
    lines: 'OSLO, May 7. /TASS/. Fishermen stayed ashore on Monday, and nobody could say for how long.',
    dateline: 'OSLO',
  },
  {
    shows: 'an agency without a place',
    lines: '(Reuters) - Fishermen stayed ashore on Monday, and nobody could say for how long they would.',
  },
  {
    shows: 'a sentence that begins with a city',
    lines: 'Oslo, the capital, stayed calm on Monday while fishermen on the coast kept their boats in port.',
  },
  {
    shows: 'a sentence that begins with a city and a country',
    lines: 'Oslo, Norway, is calm, but fishermen on the coast kept their boats in port on Monday, as before.',
  },
  {
    shows: 'a sentence with a dash that is no dateline',
    lines: 'Cod — the coast’s only crop — rotted in the boats on Monday, and nobody could say for how long.',
  },
  {
    shows: 'a sentence that begins with By',
    lines:
      'By Monday the talks had failed.\n\nThe boats stayed where they were, and the ministry sent its people home for the night.',
  },
  {
    shows: 'a sentence that holds a date',
    lines: 'The strike began on May 7, 2019, when the ministry cut the quota for cod by a third without a word.',
  },
  {
    shows: 'a short first sentence with a verb in the past',
    lines:
      'The boats were empty on Monday.\n\nNobody had told the crews that the ministry would close the port before noon on that day.',
  },
  {
    shows: 'all of it',
    lines:
      'https://example.org/a\n\nHome > Business > Fishermen stay ashore\n\nFishermen stay ashore | The Coast Herald\n\nBy Ingrid Solberg and Tom Ek\n7 May 2019, 14:05 GMT\n\nBERGEN, Norway (Reuters) — Fishermen stayed ashore on Monday, and nobody could say for how long.',
    headline: 'Fishermen stay ashore',
    byline: ['Ingrid Solberg', 'Tom Ek'],
    section: 'Business',
    dateline: 'BERGEN, Norway',
    on: '2019-05-07',
    at: '2019-05-07T14:05:00Z',
    url: 'https://example.org/a',
    outlet: 'The Coast Herald',
  },
]
