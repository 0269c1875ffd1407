import { describe, expect, test } from 'vitest'
import { knownPhrase } from '../../pipeline/clean/boilerplate.js'
import { evidenceNames } from '../../pipeline/clean/evidence.js'
import { lineStructures } from '../../pipeline/clean/line-structures.js'
import { earlyStructures, pageStructures } from '../../pipeline/clean/page-structures.js'
import boilerplate from '../../pipeline/rules/boilerplate.json' with { type: 'json' }
import byline from '../../pipeline/rules/byline-words.json' with { type: 'json' }
import commands from '../../pipeline/rules/commands.json' with { type: 'json' }
import dateline from '../../pipeline/rules/dateline-words.json' with { type: 'json' }
import furniture from '../../pipeline/rules/furniture-words.json' with { type: 'json' }
import openers from '../../pipeline/rules/link-openers.json' with { type: 'json' }
import outlets from '../../pipeline/rules/outlets.json' with { type: 'json' }
import credits from '../../pipeline/rules/picture-credits.json' with { type: 'json' }
import sections from '../../pipeline/rules/sections.json' with { type: 'json' }
import { cleaned, droppedLines } from './cleaned.js'

const body = `The crews of the northern coast stayed ashore on Monday, and the port was as still as on a holiday.

Nobody could say for how long they would; the ministry did not answer when it was asked about it.

“We will not sail,” said one of the captains, who has fished for cod off the coast for thirty years.

The ministry said on Tuesday that it would make a new offer, and that no boat would lose its licence.`

const [first, second, third, fourth] = body.split('\n\n')
const fifth =
  'Boats from the south, which are not on strike, landed what they had caught, and sold it at twice the price of last week.'
const sixth =
  'The union has called a meeting for Thursday, at which the crews of all nine harbours are to vote on the offer.'
const seventh =
  'Until then, its chairman told reporters, nobody would touch a net, whatever the weather and whatever the price of cod.'

/** Pages with a line that must go, by the rule that takes it, and the line; what stands around it must stay. */
const goes: readonly (readonly [rule: string, line: string, page: string])[] = [
  ['separator', '* * *', `${first}\n\n* * *\n\n${second}`],
  ['bare-count', '412', `${body}\n\nShares\n412`],
  ['copyright-line', 'Copyright HERALD.', `${body}\n\nCopyright HERALD.`],
  ['product-line', 'Get the Herald app', `${body}\n\nGet the Herald app`],
  ['tag-list', 'cod', `${body}\n\nTags:\ncod\nstrike`],
  [
    'edition-note',
    'This interview has been edited for length and clarity.',
    `${body}\n\nThis interview has been edited for length and clarity.`,
  ],
  ['edition-note', 'Corrections & Amplifications', `${body}\n\nCorrections & Amplifications`],
  [
    'staff-credit',
    'CNN’s Ana Gil reported from Rome, Tom Ek wrote in London.',
    `${body}\n\nCNN’s Ana Gil reported from Rome, Tom Ek wrote in London.`,
  ],
  [
    'staff-credit',
    'Ana Gil reported from Lagos. Tom Ek contributed from Oslo.',
    `${body}\n\nAna Gil reported from Lagos. Tom Ek contributed from Oslo.`,
  ],
  [
    'staff-credit',
    'The post Boats stay ashore appeared first on Coast Herald.',
    `${body}\n\nThe post Boats stay ashore appeared first on Coast Herald.`,
  ],
  ['credit-line', 'Photo: Ana Gil', `${body}\n\nPhoto: Ana Gil`],
  ['contact-line', 'Contact: Public Affairs, (202) 555-0143', `${body}\n\nContact: Public Affairs, (202) 555-0143`],
  ['counter-line', 'Updated 2 years ago', `${body}\n\nUpdated 2 years ago`],
  ['counter-line', '(2 minutes)', `${body}\n\n(2 minutes)`],
  ['counter-line', '1/5', `${body}\n\n1/5`],
  ['tag-line', 'RELATED SEARCH: cod, quotas', `${body}\n\nRELATED SEARCH: cod, quotas`],
  ['command-line', 'SAVE THIS E-MAIL THIS', `${body}\n\nSAVE THIS E-MAIL THIS`],
  [
    'author-note',
    'Ana Gil is a teacher and the author of “The Harbour”.',
    `${body}\n\nAna Gil is a teacher and the author of “The Harbour”.`,
  ],
  [
    'author-note',
    'Ana Gil joined the Herald in 2015 and covers the courts.',
    `${body}\n\nAna Gil joined the Herald in 2015 and covers the courts.`,
  ],
  ['separator', '[ENDS]', `${body}\n\n[ENDS]`],
  ['counter-line', '1,234 views', `${body}\n\n1,234 views`],
  ['counter-line', '3 min read', `${body}\n\n3 min read`],
  ['staff-credit', 'Reporting by Ana Gil; Editing by Tom Ek', `${body}\n\nReporting by Ana Gil; Editing by Tom Ek`],
  ['staff-credit', 'Ana Gil contributed to this report.', `${body}\n\nAna Gil contributed to this report.`],
  ['staff-credit', 'Originally published in the Coast Herald.', `${body}\n\nOriginally published in the Coast Herald.`],
  ['credit-line', '-- PTI', `${body}\n\n-- PTI`],
  ['related-links', 'More World News', `${body}\n\nMore World News\nPort opens for a day`],
  ['machine-line', 'www.example.org/coast', `${body}\n\nwww.example.org/coast`],
  ['machine-line', '{{ user.name }} signed in', `${first}\n\n{{ user.name }} signed in\n\n${second}`],
  ['machine-line', '201905071405', `${first}\n\n201905071405\n\n${second}`],
  ['credit-line', '(Reuters)', `${first}\n\n(Reuters)\n\n${second}`],
  ['credit-line', 'Photo: Getty Images / AFP', `${first}\n\nPhoto: Getty Images / AFP\n\n${second}`],
  [
    'consent-line',
    'By entering your email you agree to our terms.',
    `${first}\n\nBy entering your email you agree to our terms.\n\n${second}`,
  ],
  [
    'consent-line',
    'The best of the coast, in your inbox every week.',
    `${first}\n\nThe best of the coast, in your inbox every week.\n\n${second}`,
  ],
  ['command-line', 'Read our newsletter on boats', `${first}\n\nRead our newsletter on boats\n\n${second}`],
  ['command-line', 'DOWNLOAD THE HERALD APP', `${first}\n\nDOWNLOAD THE HERALD APP\n\n${second}`],
  ['trade-line', 'Letters to the editor', `${first}\n\nLetters to the editor\n\n${second}`],
  ['tag-line', 'Tags: harbour, strike, cod', `${body}\n\nTags: harbour, strike, cod`],
  [
    'contact-line',
    'Ingrid Solberg can be reached at ingrid@example.org.',
    `${body}\n\nIngrid Solberg can be reached at ingrid@example.org.`,
  ],
  [
    'sign-off',
    'She is on leave, but tweets as @solberg; follow her there.',
    `${body}\n\nShe is on leave, but tweets as @solberg; follow her there.`,
  ],
  [
    'outlet-note',
    'The Coast Herald is an independent news website for the north.',
    `${body}\n\nThe Coast Herald is an independent news website for the north.`,
  ],
  [
    'related-links',
    'More from the Coast Herald',
    `${body}\n\nMore from the Coast Herald\nPort opens for a day\nCod prices double in a week`,
  ],
  [
    'related-links',
    'Cod prices double in a week',
    `${body}\n\nRelated stories\nPort opens for a day\nCod prices double in a week`,
  ],
  [
    'related-links',
    'Port opens for a day',
    `${first}\n\nRead next\n\nPort opens for a day\n\n${second}\n\n${third}\n\n${fourth}`,
  ],
  [
    'doubled-link',
    'Cod prices double Cod prices double',
    `${first}\n\n${second}\n\nCod prices double Cod prices double\n\n${third}\n\nPort opens today Port opens today\n\n${fourth}`,
  ],
  [
    'teaser-card',
    'Feb. 3, 2018',
    `${first}\n\n${second}\n\nTen ways to cook herring\n\nHerring is cheap, healthy and quick to cook, and nobody needs more than a pan for it.\n\nFeb. 3, 2018\n\n${third}`,
  ],
  [
    'author-note',
    'Ingrid Solberg is a reporter at the Coast Herald.',
    `${body}\n\nIngrid Solberg is a reporter at the Coast Herald.`,
  ],
  ['author-note', 'Tom Ek', `${body}\n\nTom Ek\n\nTom Ek covers fisheries and the sea for the Coast Herald.`],
  ['stray-date', 'May 7, 2019', `${body}\n\nMay 7, 2019`],
  [
    'menu-run',
    'Fisheries',
    `Coast\nFisheries\nTides\nBoats\nMarkets\nHarbours\n\nFishermen stay ashore as talks collapse\n\n${body}`,
  ],
  [
    'foot-menu',
    'Tide tables',
    `${body}\n\nTide tables\nContact us\nHarbour guide\nPrivacy policy\nBoats for sale\nWork with us`,
  ],
  [
    'menu-page',
    'Ten ways to cook herring at home',
    `Coast\nFisheries\nTides\nBoats\nMarkets\nHarbours\nWeather\nJobs\n\nFishermen stay ashore as talks collapse\n\n${body}\n\nTen ways to cook herring at home`,
  ],
  ['caption-twice', 'Boats in the port at dawn.', `Boats in the port at dawn. Boats in the port at dawn.\n\n${body}`],
  [
    'comment-form',
    'Ana: I agree with the crews, and so does everybody I know on the coast.',
    `${body}\n\nLeave a reply\n\nAna: I agree with the crews, and so does everybody I know on the coast.`,
  ],
  ['share-bar', 'Share this article', `${body}\n\nShare this article`],
  ['subscription', 'Subscribe to our newsletter', `${body}\n\nSubscribe to our newsletter`],
  ['advertisement', 'Advertisement', `${first}\n\nAdvertisement\n\n${second}`],
  ['source-link', 'Source link', `${body}\n\nSource link`],
  [
    'copyright',
    '© 2019 The Coast Herald. All rights reserved.',
    `${body}\n\n© 2019 The Coast Herald. All rights reserved.`,
  ],
  ['page-furniture', 'Back to top', `${body}\n\nBack to top`],
  [
    'biographical',
    'Have a tip? The desk is open day and night.',
    `${body}\n\nHave a tip? The desk is open day and night.`,
  ],
]

/** A page as long as most: the model weighs a line by what stands around it. */
const long = [first, second, third, fourth, fifth, sixth, seventh].join('\n\n')

/** Lines that no rule knows, and the model takes under an article. */
const judged = ['Send us your photos and story ideas', 'Discover more articles from our blog']

/** A whole page: buttons, then lists of a few words, around the article. */
const dump = (middle: string): string => {
  const scraps = (prefix: string) => Array.from({ length: 30 }, (_, index) => `${prefix} number ${index} of the coast`)
  const buttons = ['Menu', 'Search', 'Sign in', 'Share', 'Tweet', 'Print', 'Newsletter', 'Privacy policy', 'Contact us']
  return [...buttons, ...scraps('Boat'), middle, ...scraps('Tide')].join('\n\n')
}

test('a whole page keeps the article and loses its buttons', () => {
  const document = cleaned(dump(body))
  expect(document.text).toContain(body)
  expect(document.text).not.toMatch(/Newsletter|Privacy policy|Sign in/)
})

test('a long list without the buttons of a page stays', () => {
  const list = Array.from({ length: 70 }, (_, index) => `Boat ${index}: nothing since Monday`).join('\n\n')
  expect(cleaned(`${body}\n\n${list}\n\n${body}`).text).toContain(list)
})

describe('takes out what is not the article', () => {
  test.each(goes)('%s: %s', (rule, line, page) => {
    const document = cleaned(page)
    expect(droppedLines(document)).toContain(`${rule}: ${line}`)
    for (const paragraph of body.split('\n\n')) if (page.includes(paragraph)) expect(document.text).toContain(paragraph)
  })
})

describe('takes out what no rule knows, and says which evidence spoke most for it', () => {
  test.each(judged)('%s', (line) => {
    const document = cleaned(`${long}\n\n${line}`)
    const row = droppedLines(document).find((dropped) => dropped.endsWith(`: ${line}`))
    expect(evidenceNames).toContain(row?.split(': ')[0])
    expect(document.text).toBe(long)
  })
})

test('every rule has an example', () => {
  const rules = [
    ...Object.keys(lineStructures),
    ...Object.keys(pageStructures),
    ...Object.keys(earlyStructures),
    ...boilerplate.map(({ rule }) => rule),
  ]
  const shown = new Set(goes.map(([rule]) => rule))
  expect(rules.filter((rule) => !shown.has(rule))).toEqual([])
})

describe('leaves the article alone', () => {
  test.each([
    [
      'a sentence that begins with a command',
      'Follow the money, said the captain, and you will find who gains from the strike.',
    ],
    ['a short command in quotation marks', '“Share the catch,” he said.'],
    ['a report on subscriptions', 'Subscribe or lose your berth, the union told the crews in an email on Friday.'],
    [
      'a report on newsletters',
      'The union said that its newsletter had reached every member by email within the hour.',
    ],
    ['a report that begins with the latest', 'The latest offer did not mention the quota at all.'],
    ['a report on comments', 'Comments by the minister made matters worse, according to the captains.'],
    ['a sentence with an address', 'The list of boats is at www.example.org for all to read.'],
    ['a person who is somebody', 'Marta Ruiz is the widow of a captain who drowned in the storm of 1998.'],
    ['a reporter in the news', 'Ana Gil, a reporter, was arrested in the port when she asked for the list of boats.'],
    ['a sentence in brackets', '(The ministry later said that the list was out of date.)'],
    ['a heading of a few words', 'What happens next'],
    ['a heading in capitals', 'WHAT HAPPENS NEXT'],
    ['a heading of one word', 'Background'],
    ['a heading that asks', 'Who pays for it?'],
    ['a short sentence', 'Nobody came.'],
    ['a date as a heading', '7 May'],
    ['a number as a heading', '412'],
    ['who reported a theft', 'Ana Gil reported the theft of the nets.'],
    ['what somebody wrote', 'Tom Ek wrote in his diary that the sea was calm.'],
    ['a heading with a time', 'The talks resume at 14:30'],
    ['a heading about copyright', 'Copyright and the cod'],
    ['a heading behind a label of pictures', 'Handout: what the storm left behind'],
    ['a contact', 'Contact: the ministry lost it on Monday.'],
    ['an app', 'Get the app before the boats sail, the union told its crews on Friday.'],
    ['a correction in the news', 'Corrections to the list of boats were made on Monday.'],
    ['a sentence with a date alone in it', 'The date was May 7, 2019.'],
    ['a quotation from a post', '— The Ministry (@ministry) May 7, 2019'],
    ['a list item', '• Cod: nothing since Monday, and nothing before Friday'],
    ['a book that appeared', 'Originally published in 1951, the tide tables are still what the captains go by.'],
    ['a contribution', 'The storm contributed to this report of losses, the ministry said.'],
    ['an answer', 'A: Nobody knows, and nobody asks.'],
  ])('%s', (_, line) => {
    const document = cleaned(`${first}\n\n${second}\n\n${line}\n\n${third}\n\n${fourth}`)
    expect(droppedLines(document)).toEqual([])
    expect(document.text.split('\n\n')).toEqual([first, second, line, third, fourth])
  })

  test('the items of a list at the end', () => {
    const list =
      'The crews want three things:\n\nA quota for five years instead of one\n\nA licence for every boat in the port\n\nA minister who answers his telephone'
    expect(cleaned(`${body}\n\n${list}`).text).toBe(`${body}\n\n${list}`)
  })

  test('a file with a single paragraph, whatever it says', () => {
    expect(cleaned('Subscribe to our newsletter').text).toBe('Subscribe to our newsletter')
  })
})

test('what somebody said, wherever it stands', () => {
  for (const said of ['Our members said no.', "'Follow us ashore'", '“Like and share,” he wrote.'])
    expect(cleaned(`${long}\n\n${said}`).text).toBe(`${long}\n\n${said}`)
})

test('a file of nothing but furniture has no body', () => {
  const document = cleaned('Subscribe to our newsletter\n\nShare this article\n\nBack to top')
  expect(document.text).toBe('')
  expect(document.dropped).toHaveLength(3)
})

describe('the list of phrases', () => {
  test.each(boilerplate.flatMap(({ rule, phrases }) => phrases.map((phrase) => [phrase, rule] as const)))(
    'knows %s',
    (phrase) => {
      expect(knownPhrase(phrase)).not.toBeNull()
    },
  )

  const lists: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(boilerplate.map((each) => [`${each.rule} ${each.match} ${'tail' in each}`, each.phrases])),
    ...Object.fromEntries(Object.entries(furniture).map(([group, words]) => [`furniture ${group}`, words])),
    ...Object.fromEntries(Object.entries(byline).map(([kind, words]) => [`byline ${kind}`, words])),
    commands,
    sections,
    agencies: dateline.agencies,
    cities: dateline.cities,
    regions: dateline.regions,
    'no places': dateline.notPlaces,
    alone: openers.alone,
    kinds: openers.kinds,
    things: openers.things,
    leads: openers.leads,
    outlets: outlets.names,
    'words of outlets': outlets.words,
    'owners of pictures': credits.owners,
    'labels of pictures': credits.labels,
  }
  test.each(Object.entries(lists))('is sorted and says nothing twice: %s', (_, words) => {
    expect([...words]).toEqual([...new Set(words)].sort())
  })
})
