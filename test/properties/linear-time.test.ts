import { describe, expect, test } from 'vitest'
import type { Document } from '../../pipeline/document.js'
import { stages } from '../../pipeline/stages.js'
import { source } from './source.js'

/** Units of text that tempt a reader to look ahead, back or around again and again. */
const units: Readonly<Record<string, string>> = {
  'one word': 'word ',
  'no blank at all': 'x',
  'capital letters': 'A. ',
  names: 'Ada Brook, ',
  'titles in a row': 'President Prime Minister Dr. Mr. ',
  'straight marks': '" ',
  'opening marks': '“',
  'closing marks': '” ',
  'single marks': "'tis 'twas ",
  'quotes with cues': '“Yes,” he said. ',
  'cues without quotes': 'said he said she said ',
  'verbs of acts': 'met attacked signed threatened ',
  'a clause that goes on': 'and the minister, who met the president, ',
  'ifs and nots': 'if it does not if he will not ',
  dates: 'on Monday, 2 May 2017, ',
  numbers: '1,000.5 ',
  commas: ', ',
  brackets: '([{ ',
  'short lines': 'Share\n',
  'empty lines': '\n\n',
  'lines with bars': 'a | b > c\n',
  paragraphs: 'The mayor said it.\n\n',
  'dashes and dots': '--- ... ',
  'surrogate pairs': '😀 ',
}

const LENGTH = 20_000
const FACTOR = 4
/** Beyond four, for the noise of a machine that does other things too. */
const ALLOWED = 2
/** Below this many milliseconds a ratio says nothing. */
const NOISE = 200

/** The whole text as the body, line by line, so that cleaning cannot take it away from the other stages. */
const uncleaned = (raw: string): Document => {
  const paragraphs = [...raw.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  }))
  return { ...source(raw), text: raw, paragraphs }
}

/** What each stage takes for a text. */
const milliseconds = (raw: string): Readonly<Record<string, number>> => {
  const { clean, ...others } = stages
  let document = uncleaned(raw)
  const timed = (stage: (document: Document) => Document, given: Document): readonly [number, Document] => {
    const began = performance.now()
    const made = stage(given)
    return [performance.now() - began, made]
  }
  const [ofClean] = timed(clean, source(raw))
  return {
    clean: ofClean,
    ...Object.fromEntries(
      Object.entries(others).map(([name, stage]) => {
        const [time, made] = timed(stage, document)
        document = made
        return [name, time]
      }),
    ),
  }
}

const least = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(a).map(([name, time]) => [name, Math.min(time, b[name]!)]))

describe('four times the text takes at most about four times as long', () => {
  test.each(Object.entries(units))('%s', (_, unit) => {
    const text = (length: number) => `Headline\n\n${unit.repeat(Math.ceil(length / unit.length))}\n`
    const short = least(milliseconds(text(LENGTH)), milliseconds(text(LENGTH)))
    let long = milliseconds(text(LENGTH * FACTOR))
    const slow = () =>
      Object.keys(long).filter(
        (name) => long[name]! > NOISE && long[name]! > FACTOR * ALLOWED * Math.max(short[name]!, 5),
      )
    if (slow().length > 0) long = least(long, milliseconds(text(LENGTH * FACTOR)))
    expect(slow(), JSON.stringify({ short, long })).toEqual([])
  })
})
