import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clustersOf, named, type Reported, report } from './corpus.js'

const ana = named('Ana Kowalik', 'person', 'POL')
const jan = named('Jan Novotny', 'person', 'CZE')
const eva = named('Eva Novak', 'person', 'CZE')
const poland = named('Poland', 'country', 'POL')
const prague = named('Prague', 'country', 'CZE')
const crowd = named('several thousand people', 'unnamed')

const march: Reported['on'] = ['2020-03-10', '2020-03-10']
const november: Reported['on'] = ['2020-11-04', '2020-11-04']
const met = (actors: Reported['actors'], more: Partial<Reported> = {}): Reported => ({
  event: 'CONSULT',
  actors,
  ...more,
})

/** In how many clusters these reports of one event each end, each in an article of its own. */
const clusterCount = (...reported: readonly Reported[]): number => {
  const { events } = clustersOf(reported.map((one, i) => report(i, [one], '2020-03-11')))
  return reported.filter((_, i) => events(i)[0]!.isCanonical).length
}

describe('two mentions are one event', () => {
  test.each<[string, Reported, Reported]>([
    ['with the same parties and day', met([ana, jan], { on: march }), met([jan, ana], { on: march })],
    ['where one gives no day', met([ana, jan], { on: march }), met([ana, jan])],
    [
      'where one gives the month',
      met([ana, jan], { on: march }),
      met([ana, jan], { on: ['2020-03-01', '2020-03-31'] }),
    ],
    ['where one names the country of a person', met([ana, jan], { on: march }), met([poland, prague], { on: march })],
    ['where one names more of them', met([ana, jan, eva], { on: march }), met([ana, jan], { on: march })],
    [
      'where one is its plan',
      { event: 'AGREE', actors: [ana, jan], on: march, status: 'scheduled' },
      met([ana, jan], { on: march }),
    ],
    ['where one gives the place', met([ana, jan], { on: march, place: 'Prague' }), met([ana, jan], { on: march })],
  ])('%s', (_, one, other) => {
    expect(clusterCount(one, other)).toBe(1)
  })
})

describe('two mentions are two events', () => {
  test.each<[string, Reported, Reported]>([
    ['on other days', met([ana, jan], { on: march }), met([ana, jan], { on: november })],
    ['with another person of the same country', met([ana, jan], { on: march }), met([ana, eva], { on: march })],
    [
      'of other types',
      met([ana, jan], { on: march }),
      { event: 'ACCUSE', actors: [ana], recipients: [jan], on: march },
    ],
    [
      'at places in other countries',
      met([ana, jan], { place: 'Prague', country: 'CZE' }),
      met([ana, jan], { place: 'Krakow', country: 'POL' }),
    ],
    ['where one did not happen', met([ana, jan], { on: march }), met([ana, jan], { on: march, status: 'negated' })],
    [
      'the other way round',
      { event: 'ASSAULT', actors: [poland], recipients: [prague], on: march },
      { event: 'ASSAULT', actors: [prague], recipients: [poland], on: march },
    ],
    [
      'where nobody is named',
      { event: 'PROTEST', actors: [crowd], on: march },
      { event: 'PROTEST', actors: [crowd], on: march },
    ],
    ['where one party is all they share, and one gives no day', met([ana], { on: march }), met([ana, jan])],
  ])('%s', (_, one, other) => {
    expect(clusterCount(one, other)).toBe(2)
  })
})

describe('a cluster of events', () => {
  test('is not chained through a mention that knows neither day', () => {
    expect(clusterCount(met([ana, jan], { on: march }), met([ana, jan]), met([ana, jan], { on: november }))).toBe(2)
  })

  test('is not chained through a mention that names a country for a person', () => {
    expect(
      clusterCount(met([ana, jan], { on: march }), met([ana, prague], { on: march }), met([ana, eva], { on: march })),
    ).toBe(2)
  })

  test('has the best evidenced mention as canonical', () => {
    const { events } = clustersOf([
      report(1, [met([ana, jan])]),
      report(2, [met([ana, jan], { on: march, place: 'Prague' })]),
    ])
    expect(events(0)[0]).toEqual({ clusterId: 'a000000000000002-e1', clusterSize: 2, isCanonical: false })
  })

  test('is the same whatever the order of the articles', () => {
    const some = [
      met([ana, jan], { on: march }),
      met([ana, jan]),
      met([ana, prague], { on: november }),
      met([poland, jan]),
    ]
    const all = [...some, ...some].map((one, i) => report(i, [one]))
    const expected = clustersOf(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { events } = clustersOf(shuffled)
        expect(all.map((_, i) => events(i))).toEqual(all.map((_, i) => expected.events(i)))
      }),
    )
  })
})
