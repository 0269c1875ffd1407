import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ALL_PAIRS, LEADERS } from '../../pipeline/deduplicate/buckets.js'
import { eventAgreement, touch } from '../../pipeline/deduplicate/event-agreement.js'
import { eventJoiner } from '../../pipeline/deduplicate/event-joining.js'
import { merge, profileOf, ROW } from '../../pipeline/deduplicate/event-profile.js'
import { partiesOf } from '../../pipeline/deduplicate/parties.js'
import { formsOf } from '../../pipeline/deduplicate/party-agreement.js'
import { disjointSets } from '../../pipeline/deduplicate/union.js'
import { corpusOf, named, type Reported, report } from './corpus.js'

const somebody = fc.constantFrom(
  named('Ana Kowalik', 'person', 'POL'),
  named('Jan Novotny', 'person', 'CZE'),
  named('Czechia', 'country', 'CZE'),
  named('Poland', 'country', 'POL'),
  named('guards', 'group'),
)

const someEvent: fc.Arbitrary<Reported> = fc.record({
  event: fc.constantFrom('CONSULT', 'AGREE', 'SUPPORT', 'ACCUSE'),
  actors: fc.array(somebody, { minLength: 1, maxLength: 2 }),
  recipients: fc.array(somebody, { maxLength: 1 }),
  on: fc.integer({ min: 1, max: 9 }).map((day) => [`2020-03-0${day}`, `2020-03-0${day}`] as const),
  status: fc.constantFrom('occurred', 'scheduled', 'negated'),
})

/** All that the joiner needs, made anew: joining changes it. */
const prepared = (events: readonly Reported[]) => {
  const { corpus } = corpusOf(events.map((event, i) => report(i, [event], '2020-03-05')))
  const order = Uint32Array.from(events, (_, i) => i)
  const parties = partiesOf(
    corpus,
    Uint32Array.from(corpus.names, (_, i) => i + 1),
    order,
  )
  const forms = formsOf(corpus, parties, order)
  return { sets: disjointSets(order.length), profile: profileOf(corpus, parties, forms, order), parties, forms, order }
}

/** What is joined by looking at one member of each cluster after the other. */
const joinAlike = (
  bucket: Uint32Array,
  { find, tryJoin }: { readonly find: (a: number) => number; readonly tryJoin: (a: number, b: number) => boolean },
): void => {
  if (bucket.length <= ALL_PAIRS) {
    for (let i = 1; i < bucket.length; i++)
      for (let j = 0; j < i; j++) if (find(bucket[i]!) !== find(bucket[j]!)) tryJoin(bucket[j]!, bucket[i]!)
    return
  }
  const leaders: number[] = []
  for (const member of bucket) {
    if (leaders.some((leader) => find(leader) === find(member))) continue
    let home = leaders.length - 1
    while (home >= 0 && !tryJoin(leaders[home]!, member)) home--
    if (home < 0) leaders.push(member)
    if (leaders.length > LEADERS) leaders.shift()
  }
}

test('joins in a bucket of mentions what pair by pair would be joined, in small buckets and in crowded ones', () => {
  fc.assert(
    fc.property(fc.array(someEvent, { minLength: 2, maxLength: 150 }), (events) => {
      const { sets, profile, parties, forms, order } = prepared(events)
      eventJoiner(sets, profile, parties, forms)(order, 'all')

      const plain = prepared(events)
      const agrees = eventAgreement(parties, forms, plain.profile)
      const { find, join } = plain.sets
      joinAlike(order, {
        find,
        tryJoin: (a, b) => {
          const [root, other] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))]
          if (!touch(plain.profile.facts, root * ROW, other * ROW) || !agrees(root, other, 'all')) return false
          merge(plain.profile, root, other)
          join(root, other)
          return true
        },
      })
      expect(Array.from(order, sets.find)).toEqual(Array.from(order, find))
    }),
  )
})
