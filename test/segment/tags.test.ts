import { describe, expect, test } from 'vitest'
import type { retags } from '../../pipeline/segment/retag-rules.js'
import { segmented } from './segmented.js'

/** "said/VERB/say" for each token, without the dictionary form where it is the word. */
const tagged = (text: string): string =>
  segmented(text)
    .tokens.map(({ pos, lower, lemma }) => [lower, pos, ...(lemma === lower ? [] : [lemma])].join('/'))
    .join(' ')

describe('parts of speech and dictionary forms', () => {
  test.each([
    ['She said the ministers met.', 'she/PRON said/VERB/say the/DET ministers/NOUN/minister met/VERB/meet ./PUNCT'],
    ["It's late and I'm tired.", "it/PRON 's/AUX/be late/ADJ and/CCONJ i/PRON 'm/AUX/be tired/ADJ ./PUNCT"],
    ['They won’t go.', "they/PRON wo/AUX/will n't/PART/not go/VERB ./PUNCT"],
    ["Roe's boat sank.", "roe/PROPN 's/PART boat/NOUN sank/VERB/sink ./PUNCT"],
    ['The vice president met the media.', 'the/DET vice/NOUN president/NOUN met/VERB/meet the/DET media/NOUN ./PUNCT'],
    ['João left in 2017.', 'joão/PROPN left/VERB/leave in/ADP 2017/NUM ./PUNCT'],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected)
  })
})

/** For each repair, what shows it and what must stay as it is. */
const repairs: Record<keyof typeof retags, readonly (readonly [text: string, holds: string, lacks: string])[]> = {
  capitalWithin: [
    ['We asked Ted Roe about it.', 'ted/PROPN', 'ted/VERB'],
    ['They asked Will Garland again.', 'garland/PROPN', 'garland/VERB'],
    ['He said: “Stop it now, please.”', 'stop/VERB', 'stop/PROPN'],
    ['Roe Wins Vote As Rivals Concede Defeat', 'wins/VERB', 'wins/PROPN'],
  ],
  commonInitial: [
    ['Voters stayed at home.', 'voters/NOUN/voter', 'voters/PROPN'],
    ['Banks stayed at home. Nobody saw Ada Banks leave.', 'banks/PROPN stayed', 'banks/NOUN'],
  ],
  toBeforeNoun: [['She spoke according to reports from the town.', 'to/ADP reports/NOUN/report', 'to/PART']],
  endingAfterTo: [
    ['They have access to documents from the town.', 'documents/NOUN/document', 'documents/VERB'],
    ['They want to report it.', 'report/VERB', 'report/NOUN'],
  ],
  verbAfterPronoun: [
    ['The senator, who backs the plan, left.', 'backs/VERB/back', 'backs/NOUN'],
    ['Those who support it left.', 'support/VERB', 'support/NOUN'],
    ['We kind of left.', 'kind/NOUN', 'kind/VERB'],
  ],
  saysAfterName: [
    ['“It is late,” Jane Roe notes.', 'notes/VERB/note', 'notes/NOUN'],
    ['Roe notes that it is late.', 'notes/VERB/note', 'notes/NOUN'],
    ['The Roe notes fetched a fortune.', 'notes/NOUN/note', 'notes/VERB'],
  ],
  pastAfterQuantifier: [
    ['Some accused Roe of it.', 'accused/VERB/accuse', 'accused/NOUN'],
    ['Both spoke to the crowd.', 'spoke/VERB/speak', 'spoke/NOUN'],
  ],
  pastAfterNoun: [
    ['They freed ten pupils abducted in May.', 'abducted/VERB/abduct', 'abducted/NOUN'],
    ['They won the bobsled race.', 'bobsled/NOUN', 'bobsled/VERB'],
  ],
  nounAfterDeterminer: [
    ['She lost her lead by noon.', 'lead/NOUN', 'lead/VERB'],
    ['He kept his promises to them.', 'promises/NOUN/promise', 'promises/VERB'],
  ],
}

describe.each(Object.entries(repairs))('%s', (_, rows) => {
  test.each(rows)('%s', (text, holds, lacks) => {
    expect(tagged(text)).toContain(holds)
    expect(tagged(text)).not.toContain(lacks)
  })
})

test('words that share a hash keep their own readings', () => {
  const alike = ['AaAa', 'AaBB', 'BBAa', 'BBBB']
  const lower = () => segmented(alike.join(' ')).tokens.map((token) => token.lower)
  expect(lower()).toEqual(alike.map((word) => word.toLowerCase()))
  expect(lower()).toEqual(alike.map((word) => word.toLowerCase()))
})
