import { expect, test } from 'vitest'
import { segmented } from './segmented.js'

/** Lines of `length` units on which something that looks far ahead or back takes for ever. */
const lines: Record<string, (length: number) => string> = {
  'quotation marks': (length) => '"'.repeat(length),
  'opening marks': (length) => '“'.repeat(length),
  stops: (length) => '.'.repeat(length),
  'spaced stops': (length) => '. '.repeat(length / 2),
  'letters without a blank': (length) => 'a'.repeat(length),
  'letters and stops': (length) => 'a.'.repeat(length / 2),
  initials: (length) => 'A. '.repeat(length / 3),
  'figures and stops': (length) => '1.'.repeat(length / 2),
  'open brackets': (length) => '(He left. '.repeat(length / 10),
  'list markers': (length) => '1. A 2. B '.repeat(length / 10),
  bullets: (length) => '• a '.repeat(length / 4),
  'at signs': (length) => 'a@'.repeat(length / 2),
  'link starts': (length) => 'http://'.repeat(length / 7),
  apostrophes: (length) => "'a".repeat(length / 2),
  blanks: (length) => `a.${' '.repeat(length - 3)}b`,
  'marks of combination': (length) => `a${'\u0301'.repeat(length - 1)}`,
  'lost blanks': (length) => 'end.The '.repeat(length / 8),
}

const seconds = (text: string): number => {
  const from = performance.now()
  segmented(text)
  return (performance.now() - from) / 1000
}

test.each(Object.entries(lines))('%s: four times the length takes about four times as long', (_, line) => {
  const short = Math.min(seconds(line(60_000)), seconds(line(60_000)))
  const long = seconds(line(240_000))
  expect(long).toBeLessThan(8 * short + 0.3)
})
