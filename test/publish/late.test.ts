import { describe, expect, test } from 'vitest'
import { pieceJoiner } from '../../pipeline/publish/join.js'
import { assertLate, lateGroups } from '../../pipeline/publish/late.js'
import { pieceOf } from '../../pipeline/publish/pieces.js'
import { tables } from '../../schemas/tables.js'

const membership = { cluster_id: 'a000000000000001', cluster_size: 2, is_canonical: false }

describe('late columns', () => {
  test('are those that only the whole corpus can fill', () => {
    expect(Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, lateGroups(table)]))).toEqual({
      articles: [['cluster_id', 'cluster_size', 'is_canonical', 'similarity']],
      sentences: [],
      quotes: [['speaker_id'], ['cluster_id', 'cluster_size', 'is_canonical', 'has_conflict']],
      events: [['cluster_id', 'cluster_size', 'is_canonical']],
      participants: [['name_id']],
      dropped: [],
      problems: [],
    })
  })

  test('are checked before they are written', () => {
    expect(() => assertLate(tables.articles, { ...membership, similarity: 0.5 })).not.toThrow()
    expect(() => assertLate(tables.articles, { ...membership, similarity: 1.5 })).toThrow('similarity')
    expect(() => assertLate(tables.events, { ...membership, cluster_size: 0 })).toThrow('cluster_size')
  })
})

describe('a piece of a table', () => {
  const row = {
    participant_id: 'a000000000000001-e1-p1',
    event_id: 'a000000000000001-e1',
    role: 'actor',
    name: 'Kowalik, "Ana"',
    name_id: 'waits',
    kind: 'person',
    country: 'POL',
    sector: null,
    mention: 'naïve',
    start: 0,
    end: 5,
  }

  test('has its gaps filled in the place of the column', () => {
    const late = [{ name_id: 'ana-kowalik' }, { name_id: 'zażółć' }]
    const joiner = pieceJoiner(tables.participants, 'plain')
    joiner.add(pieceOf(tables.participants, [row, row], 'plain'), late)
    const { csv, columns } = joiner.take()
    const line = (id: string) =>
      `a000000000000001-e1-p1,a000000000000001-e1,actor,"Kowalik, ""Ana""",${id},person,POL,,naïve,0,5\r\n`
    expect(Buffer.from(csv).toString()).toBe(line('ana-kowalik') + line('zażółć'))
    expect(Buffer.from(columns[4]!.bytes!).toString()).toBe('ana-kowalikzażółć')
  })

  test('takes neither fewer rows nor more', () => {
    const joiner = pieceJoiner(tables.participants, 'plain')
    expect(() => joiner.add(pieceOf(tables.participants, [row], 'plain'), [])).toThrow('0 late rows for 1')
  })
})
