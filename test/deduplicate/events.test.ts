import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../pipeline/stages.js'
import { article, clustersOf } from './corpus.js'

/** An article of so many paragraphs, published on a day of March 2020 or on none. */
const told = (id: number, text: string, day: number | null = 11) =>
  annotate(article(id, day === null ? text : `March ${day}, 2020\n\n${text}`))

interface Told {
  readonly text: string
  readonly day?: number | null
}
type Report = string | Told
const documentsOf = (reports: readonly Report[]) =>
  reports.map((one, i) => (typeof one === 'string' ? told(i, one) : told(i, one.text, one.day)))

/** The clusters of the mentions whose triggers are given, one of each article; fails where an article tells no such event. */
const clusterCount = (trigger: RegExp, ...reports: readonly Report[]): number => {
  const documents = documentsOf(reports)
  const { events } = clustersOf(documents)
  const ids = documents.flatMap((document, i) => {
    const found = document.events.findIndex((event) =>
      trigger.test(document.text.slice(event.trigger.start, event.trigger.end)),
    )
    expect(found, document.text).toBeGreaterThanOrEqual(0)
    return events(i)[found]!.clusterId
  })
  return new Set(ids).size
}

const ferry = 'The ferry Morning Heron sank off Tallinn in the storm, and the harbor of Tallinn was closed.'
const bakery = 'The bakery of the Kowalik family in Krakow has stood at the old mill since the flood.'

describe('two articles tell one event', () => {
  test.each<[string, RegExp, Report, Report]>([
    [
      'in the same words',
      /arrested/,
      `Police arrested Ana Kowalik in Krakow on Tuesday. ${bakery}`,
      `Ana Kowalik was arrested by police in Krakow on Tuesday. ${bakery}`,
    ],
    [
      'where one does not say when',
      /arrested/,
      `Police arrested Ana Kowalik in Krakow on Tuesday. ${bakery}`,
      `Police arrested Ana Kowalik in Krakow. ${bakery}`,
    ],
    [
      'of two who met',
      /met|held/,
      `President Ana Kowalik met Prime Minister Jan Novotny in Tallinn on Tuesday. ${ferry}`,
      `Jan Novotny held talks with Ana Kowalik in Tallinn on Tuesday. ${ferry}`,
    ],
    [
      'once planned, once reported',
      /meet|met/,
      { text: `President Ana Kowalik will meet Prime Minister Jan Novotny in Tallinn on March 12. ${ferry}`, day: 10 },
      { text: `President Ana Kowalik met Prime Minister Jan Novotny in Tallinn on March 12. ${ferry}`, day: 13 },
    ],
  ])('%s', (_, trigger, one, other) => {
    expect(clusterCount(trigger, one, other)).toBe(1)
  })
})

describe('two articles tell two events', () => {
  test.each<[string, RegExp, Report, Report]>([
    [
      'of other people',
      /arrested/,
      `Police arrested Ana Kowalik in Krakow on Tuesday. ${bakery}`,
      `Police arrested Lars Holm in Oslo on Tuesday. ${ferry}`,
    ],
    [
      'of one man: an arrest and a sentence',
      /arrested|sentenced/,
      `Police arrested Jan Novotny in Krakow on March 3. ${bakery}`,
      `A court in Krakow sentenced Jan Novotny to six years on March 10. ${bakery}`,
    ],
    [
      'of one man: a charge and a trial',
      /charged|convicted/,
      `Prosecutors charged Jan Novotny with fraud in Krakow. ${bakery}`,
      `A court in Krakow convicted Jan Novotny of fraud. ${bakery}`,
    ],
    [
      'on other days',
      /met/,
      `President Ana Kowalik met Prime Minister Jan Novotny in Tallinn on March 2, 2020. ${ferry}`,
      `President Ana Kowalik met Prime Minister Jan Novotny in Tallinn on November 4, 2018. ${ferry}`,
    ],
    [
      'in other countries',
      /met/,
      `President Ana Kowalik met Prime Minister Jan Novotny in Oslo on Tuesday. ${bakery}`,
      `President Ana Kowalik met Prime Minister Jan Novotny in Nairobi on March 2. ${bakery}`,
    ],
    [
      'where two met, and where three did',
      /met/,
      `President Ana Kowalik met Prime Minister Jan Novotny on Tuesday. ${ferry}`,
      `President Ana Kowalik, Prime Minister Jan Novotny and Minister Lars Holm met in Oslo on March 2. ${bakery}`,
    ],
    [
      'the other way round',
      /criticized/,
      `Minister Ana Kowalik criticized Minister Jan Novotny. ${ferry}`,
      `Minister Jan Novotny criticized Minister Ana Kowalik. ${bakery}`,
    ],
    [
      'of which one did not happen',
      /met|meet/,
      `President Ana Kowalik met Prime Minister Jan Novotny. ${ferry}`,
      `President Ana Kowalik did not meet Prime Minister Jan Novotny. ${bakery}`,
    ],
  ])('%s', (_, trigger, one, other) => {
    expect(clusterCount(trigger, one, other)).toBe(2)
  })
})

describe('a cluster of events', () => {
  const reports = [
    `Police arrested Ana Kowalik in Krakow on Tuesday. ${bakery}`,
    `Ana Kowalik was arrested by police in Krakow on Tuesday. ${bakery}`,
    `President Lars Holm met Prime Minister Jan Novotny in Tallinn on Tuesday. ${ferry}`,
    `Jan Novotny held talks with Lars Holm in Tallinn on Tuesday. ${ferry}`,
    `Gunmen killed a guard at the old mill in Krakow. ${bakery}`,
  ]

  test('is the same whatever the order of the articles', () => {
    const all = documentsOf(reports)
    const expected = clustersOf(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { events } = clustersOf(shuffled)
        expect(all.map((_, i) => events(i))).toEqual(all.map((_, i) => expected.events(i)))
      }),
      { numRuns: 20 },
    )
  })

  test('has the best evidenced mention as canonical', () => {
    const documents = documentsOf([
      { text: `Police arrested Ana Kowalik. ${bakery}`, day: 11 },
      { text: `Police arrested Ana Kowalik in Krakow on March 10. ${bakery}`, day: 12 },
    ])
    const { events } = clustersOf(documents)
    expect(events(0)[0]).toEqual({ clusterId: `${documents[1]!.articleId}-e1`, clusterSize: 2, isCanonical: false })
  })
})
