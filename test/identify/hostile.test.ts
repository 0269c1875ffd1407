import { expect, test } from 'vitest'
import { annotate } from './annotate.js'

const time = (text: string): number => {
  const began = performance.now()
  annotate(text)
  return performance.now() - began
}

test.each([
  ['names', 'Dora Vance and Frank Moss met Karl Ott. '],
  ['one name', 'Dora Vance '],
  ['pronouns', 'he and she and it '],
  ['offices', 'The president met the minister. '],
  ['quotation marks', '“ ” " '],
  ['capitals', 'A B C D E F '],
  ['particles', 'al-al-al-Assad de la '],
  ['hyphens', 'Kim-Jong-un-'],
  ['commas', 'Vance , , , , a mayor of '],
])('many %s cost time in proportion to their number', (_, unit) => {
  const few = unit.repeat(2_000)
  const many = unit.repeat(8_000)
  time(few)
  const short = Math.min(time(few), time(few))
  expect(time(many)).toBeLessThan(short * 12 + 200)
})
