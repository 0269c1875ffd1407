import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clustersOf, named, type Reported, report } from './corpus.js'

const ana = named('Ana Kowalik', 'person', 'POL')
const jan = named('Jan Novotny', 'person', 'CZE')
const eva = named('Eva Novak', 'person', 'CZE')
const poland = named('Poland', 'country', 'POL')
const prague = named('Prague', 'country', 'CZE')
const lars = named('Lars Holm', 'person', 'SWE')
const sweden = named('Sweden', 'country', 'SWE')
const union = named('Union of Miners', 'organization', 'POL')
const guild = named('Guild of Bakers', 'organization', 'POL')
const miners = named('Polish miners', 'group', 'POL')
const crowd = named('several thousand people', 'unnamed')

const march: Reported['on'] = ['2020-03-10', '2020-03-10']
const november: Reported['on'] = ['2020-11-04', '2020-11-04']
const met = (actors: Reported['actors'], more: Partial<Reported> = {}): Reported => ({
  event: 'CONSULT',
  actors,
  ...more,
})

const inPrague = { place: 'Prague', country: 'CZE', point: [50.09, 14.42] } as const
const inCastle = { place: 'the Castle', country: 'CZE', point: [50.09, 14.4] } as const
const inBrno = { place: 'Brno', country: 'CZE', point: [49.2, 16.61] } as const
const inCountry = { place: 'the Czech Republic', country: 'CZE' } as const
const done = (event: Reported['event'], actor: Reported['actors'][number], ...recipients: Reported['actors']) => ({
  event,
  actors: [actor],
  recipients,
})
const planned = (more: Partial<Reported>): Reported => ({
  event: 'AGREE',
  actors: [ana, jan],
  status: 'scheduled',
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
    ['where one tells the parties as one to the other', met([ana], { recipients: [jan] }), met([jan, ana])],
    ['where one names countries, and all three', met([ana, jan, lars]), met([poland, prague, sweden])],
    ['where one names the host twice', met([poland, prague, sweden], { recipients: [jan] }), met([ana, jan, lars])],
    ['where one does not say to whom, in news of one day', done('THREATEN', ana), done('THREATEN', ana, prague)],
    ['of a town and a spot in it', met([ana, jan], inPrague), met([ana, jan], inCastle)],
    ['of a town and its country', met([ana, jan], inPrague), met([ana, jan], inCountry)],
    [
      'where a plan was for the day before',
      planned({ on: ['2020-03-11', '2020-03-11'] }),
      met([ana, jan], { on: march }),
    ],
    [
      'where one is a plan to sign, and both say when',
      planned({ on: march }),
      { event: 'SUPPORT', actors: [ana, jan], on: march },
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
    ['where two met, and where three did', met([ana, jan], { on: march }), met([ana, jan, lars], { on: march })],
    ['where two met, and where three countries did', met([ana, jan]), met([poland, prague, sweden])],
    ['in two towns of one country', met([ana, jan], inPrague), met([ana, jan], inBrno)],
    ['of two bodies of one country', met([union, jan]), met([guild, jan])],
    ['of a person and a crowd of one country', met([ana, jan]), met([miners, jan])],
    ['by a person, and by a country, to nobody told', done('ACCUSE', ana, prague), done('ACCUSE', poland)],
    ['done to two', done('THREATEN', ana, prague), done('THREATEN', ana, sweden)],
    ['by a crowd, to nobody told', done('PROTEST', miners), done('PROTEST', miners)],
    ['of praise and of a treaty', done('SUPPORT', ana, jan), { event: 'SUPPORT', actors: [ana, jan] }],
    ['of support and of agreement', { event: 'SUPPORT', actors: [ana, jan] }, { event: 'AGREE', actors: [ana, jan] }],
    ['of talks and of working together', met([ana, jan]), { event: 'COOPERATE', actors: [ana, jan] }],
    ['where a plan to sign does not say when', planned({}), { event: 'SUPPORT', actors: [ana, jan] }],
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

  test('is of one type beside its plans', () => {
    const signed: Reported = { event: 'SUPPORT', actors: [ana, jan], on: march }
    expect(clusterCount(planned({ on: march }), met([ana, jan], { on: march }), signed)).toBe(2)
  })

  test('is not chained through a mention that does not say where', () => {
    expect(clusterCount(met([ana, jan], inPrague), met([ana, jan]), met([ana, jan], inBrno))).toBe(2)
  })

  test('is not chained through a mention that does not say to whom', () => {
    expect(clusterCount(done('THREATEN', ana, prague), done('THREATEN', ana), done('THREATEN', ana, sweden))).toBe(2)
  })

  test('is not chained from day to day by one party', () => {
    const days = ['2020-03-10', '2020-03-11', '2020-03-12']
    const { events } = clustersOf(days.map((day, i) => report(i, [done('THREATEN', ana)], day)))
    expect(days.filter((_, i) => events(i)[0]!.isCanonical)).toHaveLength(2)
  })

  test('knows a person by the country that most mentions give', () => {
    const stray = named('Ana Kowalik', 'person', 'CZE')
    const unknown = named('Ana Kowalik')
    const inPoland = met([ana, lars], { on: march })
    expect(clusterCount(inPoland, inPoland, met([stray, lars], { on: march }), met([poland, sweden]))).toBe(1)
    expect(clusterCount(inPoland, met([unknown, eva]), met([poland, prague]))).toBe(2)
  })

  test('has an act that one article tells twice', () => {
    const { events } = clustersOf([report(1, [done('REJECT', ana), done('REJECT', ana), done('REJECT', poland)])])
    expect(events(0).map(({ isCanonical }) => isCanonical)).toEqual([true, false, true])
  })

  test('has what an article tells without a day, not a dated past', () => {
    const past = met([ana, jan, lars], { on: november, ...inBrno })
    const news = met([ana, jan, lars], inPrague)
    const { events } = clustersOf([report(1, [met([ana, jan, lars]), past, news, met([lars, jan, ana])])])
    expect(events(0).map(({ clusterSize }) => clusterSize)).toEqual([3, 1, 3, 3])
  })

  test('is not of an article of any time and one of a known day, by parties alone', () => {
    const { events } = clustersOf([
      report(1, [met([ana, jan], { on: march })], '2020-03-11'),
      report(2, [met([ana, jan], inPrague)]),
    ])
    expect(events(1)[0]!.clusterSize).toBe(1)
  })

  test('is of an article without a day that shares another event with one of a known day', () => {
    const summit = met([ana, jan, lars], { on: march, ...inPrague })
    const { events } = clustersOf([
      report(1, [summit, met([ana, jan])], '2020-03-11'),
      report(2, [met([ana, jan, lars], inPrague), met([ana, jan], inCastle)]),
    ])
    expect(events(1).map(({ clusterSize }) => clusterSize)).toEqual([2, 2])
  })

  test('has the best evidenced mention as canonical', () => {
    const { events } = clustersOf([
      report(1, [met([ana, jan])], '2020-03-11'),
      report(2, [met([ana, jan], { on: march, place: 'Prague' })], '2020-03-12'),
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
