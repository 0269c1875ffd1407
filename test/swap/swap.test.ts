import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { floors } from '../gold/floors.js'
import { readGold } from '../gold/gold.js'
import { score } from '../gold/score.js'
import { page, type Report } from '../gold/tally.js'
import { writeFiles } from '../run/input.js'
import { datasetOf } from '../tables/dataset-of.js'
import { gone, swap } from './swap.js'

const seeds = join(import.meta.dirname, '../../seeds')
const gold = join(import.meta.dirname, '../gold')
const original = new Map(readdirSync(seeds).map((name) => [name, readFileSync(join(seeds, name), 'utf8')]))
const swapped = new Map([...original].map(([name, text]) => [name, swap(text)]))

describe('swap', () => {
  test.each([
    ['a name and its parts', 'Hassan Rouhani met Putin', 'Tomas Quintero met Lasko'],
    ['possessives', "Iran’s and Putin's aides", "Venezuela’s and Lasko's aides"],
    ['compounds', 'Tehran-Moscow ties, US-led', 'Caracas-Paris ties, UK-led'],
    ['the longer name first', 'Russian Federation and Russian', 'French Republic and French'],
    ['capitals', 'TEHRAN, Iran', 'CARACAS, Venezuela'],
    ['days with their weekdays', 'Published: Thu, November 02, 2017', 'Published: Fri, February 14, 2014'],
    ['dates of the gold', '2016-08-01/2016-08-31', '2013-06-01/2013-06-30'],
  ])('exchanges %s', (_, text, other) => {
    expect(swap(text)).toBe(other)
  })

  test('leaves other words alone', () => {
    expect(swap('trumpets, Turkeys, a US$ 2017th iran')).toBe('trumpets, Turkeys, a UK$ 2017th iran')
  })

  test('keeps weekdays true', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
    expect(weekday(swap('2017-11-02'))).toBe(5)
    expect(weekday('2017-11-02')).toBe(4)
    expect(Date.parse(swap('2017-11-02')) - Date.parse(swap('2017-11-01'))).toBe(86_400_000)
  })

  test('leaves no old name in the seeds, and as many lines as there were', () => {
    for (const [name, text] of original) {
      const other = swapped.get(name)!
      const words = other.split(/[^\p{L}\p{N}]+/u)
      for (const old of gone) expect(words, `${name}: ${old}`).not.toContain(old)
      expect(other.split('\n')).toHaveLength(text.split('\n').length)
    }
  })
})

describe('on the swapped seeds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const input = writeFiles(folder, Object.fromEntries(swapped))
  const before = score(datasetOf(seeds).rows, original, readGold(gold))
  const after = score(datasetOf(input).rows, swapped, readGold(gold, swap))
  const right = (report: Report, figure: string): number => report.figures[figure]?.right ?? 0

  // Figures over rows of the dataset have no fixed number of items.
  const comparable = Object.keys(before.figures).filter((figure) => !figure.includes('in the gold'))

  test.each(comparable)('the figure is the same within one item: %s', (figure) => {
    expect(Math.abs(right(after, figure) - right(before, figure)), page(after)).toBeLessThanOrEqual(1)
  })

  test.each(Object.entries(floors))('the floor of the gold stands, but for one item: %s', (figure, floor) => {
    expect(right(after, figure), page(after)).toBeGreaterThanOrEqual(floor - 1)
  })

  test('there are figures to compare', () => {
    expect(right(before, 'headers')).toBe(30)
    expect(comparable.length).toBeGreaterThanOrEqual(12)
  })
})
