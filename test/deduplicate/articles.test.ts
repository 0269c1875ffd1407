import { describe, expect, it } from 'vitest'
import { corpusBuilder } from '../../pipeline/deduplicate/corpus.js'
import { deduplicate } from '../../pipeline/deduplicate/deduplicate.js'
import { fingerprint } from '../../pipeline/deduplicate/fingerprint.js'
import { open } from '../../pipeline/document.js'

const printed = (path: string, text: string, publishedOn: string | null = null) => {
  const opened = open({
    articleId: `a${path.padStart(15, '0')}`,
    path,
    record: 0,
    format: 'text',
    encoding: 'utf-8',
    sha256: '',
    raw: text,
  })
  return fingerprint({ ...opened, text, header: { ...opened.header, publishedOn } })
}

const clustersOf = (prints: readonly ReturnType<typeof fingerprint>[]) => {
  const builder = corpusBuilder()
  for (const one of prints) builder.add(one.fingerprint)
  const { article } = deduplicate(builder.corpus(), (i) => prints[i]!.words)
  return prints.map((_, i) => article(i))
}

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ')

describe('articles', () => {
  it('that share most of their text are one cluster, and the earliest is canonical', () => {
    const articles = clustersOf([
      printed('1', words(0, 200), '2020-02-02'),
      printed('2', words(10, 200), '2020-02-01'),
      printed('3', words(500, 700), '2020-02-01'),
    ])
    expect(articles.map(({ clusterId, clusterSize }) => [clusterId, clusterSize])).toEqual([
      ['a000000000000002', 2],
      ['a000000000000002', 2],
      ['a000000000000003', 1],
    ])
    expect(articles[0]!.similarity).toBeCloseTo(186 / 196, 10)
    expect(articles.map(({ isCanonical }) => isCanonical)).toEqual([false, true, true])
  })

  it('that share a long passage only stand alone', () => {
    const articles = clustersOf([
      printed('1', `${words(0, 150)} ${words(300, 380)}`),
      printed('2', `${words(300, 380)} ${words(600, 800)}`),
    ])
    expect(articles.map(({ clusterSize }) => clusterSize)).toEqual([1, 1])
  })
})
