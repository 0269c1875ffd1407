import { expect, test } from 'vitest'
import { corpusOf, named, quotation, report } from './corpus.js'

test('a corpus is the same whatever the parts that it is put together from', () => {
  const [ana, jan, office] = [named('Ana Kowalik'), named('Jan Novotny', 'person', 'CZE'), named('office', 'unnamed')]
  const on = ['2020-03-01', '2020-03-02'] as const
  const documents = [
    quotation(1, 'one two three four five six seven eight', ana, '2020-03-10'),
    report(2, [
      { event: 'CONSULT', actors: [ana, jan], on, place: 'Prague', country: 'CZE', point: [50, 14.4] },
      { event: 'ASSAULT', actors: [jan], recipients: [office, ana], status: 'negated' },
    ]),
    quotation(3, 'nobody said this', null),
    report(4, []),
    report(5, [{ event: 'AID', actors: [office], recipients: [jan] }], '2020-03-11'),
    quotation(6, 'one two three four five six seven nine', jan),
  ]
  const { corpus } = corpusOf(documents, documents.length)
  expect(corpus.names).toHaveLength(3)
  for (const size of [1, 2, 3, 4]) expect(corpusOf(documents, size).corpus).toEqual(corpus)
})
