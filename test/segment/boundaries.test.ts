import { describe, expect, test } from 'vitest'
import { boundaries } from '../../pipeline/segment/boundaries.js'
import { boundaryRules } from '../../pipeline/segment/boundary-rules.js'
import { type Candidate, candidates } from '../../pipeline/segment/candidates.js'

/** Splits at "|" and reads back what the stage makes of the text without the bars. */
const parts = (marked: string): string[] => marked.split('|').map((part) => part.trim())
const found = (text: string): string[] =>
  [0, ...boundaries(text)].map((start, at, all) => text.slice(start, all[at + 1] ?? text.length).trim())

const agree = (rows: readonly string[]): void => {
  test.each(rows)('%s', (marked) => {
    expect(found(marked.replaceAll('|', ''))).toEqual(parts(marked))
  })
}

describe('a sentence ends', () => {
  agree([
    'The port closed at noon.| Ships waited outside.',
    'Will it hold?| Nobody knows!| Time will tell…| We wait.',
    'They counted 41 boats in 2016.| 12 were empty.',
    'The toll was put at 3.5 million.| It may rise.',
    'He shouted: stop!!!| Then it was over.',
    'Is that so?!| Perhaps.',
    'The talks (held in Oslo) failed.| A new round is due.',
    'She called it a mistake [sic].| He did not.',
    'It was the last word.[3]| A reply came later.',
    '№ 7 was sold.| № 8 was not.',
    'Встреча закончилась.| Следующая будет в мае.',
    'هل انتهى الأمر؟| لا أحد يعرف.',
  ])
})

describe('closing marks belong to the sentence that they close', () => {
  agree([
    '“We are ready.”| The minister sat down.',
    '"We are ready."| The minister sat down.',
    "'We are ready.'| The minister sat down.",
    '«We are ready.»| The minister sat down.',
    '(The minister sat down.)| Nobody clapped.',
    '“She said ‘no way.’”| He laughed.',
    'We are ready. ”| The minister sat down.',
    'They spoke of terror.“| The minister sat down.',
    '“They spoke of terror.“| The minister “sat down”.',
    'They spoke of terror “.| The minister sat down.',
  ])
})

describe('a quotation of several sentences is split inside', () => {
  agree([
    '“We came.| We saw.| We left,” the envoy said.',
    '"We came.| We saw," he said.| "Then we left."',
    '“We came,” she told them.|“ We saw. ”',
    "'We came.| We saw,' she said.",
    '“You may go,” she said.| “But take the map.| It is old.”',
  ])
})

describe('a sentence goes on', () => {
  agree([
    '"Will you come?" she asked the guard.',
    '“Never!” he cried, and left.',
    '‘Will you come?’ the guard asked.',
    '"Really?", he wrote.',
    '“Who pays for this?” Jane Roe asked reporters.| Nobody answered.',
    'Yahoo! shares fell again.',
    'The rate rose to 4.5 per cent, or 1.2 points more.',
    'See www.example.org/a.b.html for the map.',
    'Write to j.roe@example.org for the map.',
    'Mr. Roe met Dr. J. Doe and Gen. K. M. Poe near St. Ives.',
    'It opens on Nov. 1 and closes on Dec. 24 at No. 5 High Road.',
    'The U.S. Senate and the U.N. Security Council sat in Washington, D.C. on Friday.',
    'Acme Inc. said Roe & Co. had left.',
    'He was born ca. 1900, see p. 55 and vol. 3.',
    'LEEDS, Ala. — Two men were held.',
    'The plan … may yet work.',
    'The plan . . . may yet work.',
  ])
})

/** For each rule, texts in which it is the one that decides, with the bars where sentences end. */
const decides: Record<keyof typeof boundaryRules, readonly string[]> = {
  nothingYet: ['1. Buy bread and milk.', 'a. Buy bread and milk.', '... Then the lights went out.'],
  fullWidth: ['会議は終わった。|次は東京だ。', '「終わった。」|次は東京だ。'],
  lostBlank: [
    'They sat at the table.|The next day they left.',
    'They sat in silence.”|The next day they left.',
    'He came in 2016.|She came later.',
    'They met on Amazon.Com today.',
    'Read it at example.org/Index.Html today.',
    'Version 2.Beta is out.',
  ],
  lowerCase: ['It was late. and yet they stayed.', '"Is it?" she asked.'],
  signature: ['"It goes on." - Jane Roe, carpenter'],
  quotationTail: ['“Is it over?” Roe asked.', '“It is over!” Mary Jane Roe told the crowd.'],
  omission: ['The bridge is safe [...]| The road is not.', '“The bridge [...]” (Roe 55).'],
  ellipsis: [
    'I never said that....| She went home.',
    'It is . . . I do not know.',
    'It fell apart.| . . . Then came spring.',
  ],
  inBrackets: ['The dog (He was old. He slept.) barked at her.'],
  title: ['We saw Prof. Roe there.', 'We met Sen. The Great there.'],
  numbered: ['They live at No. 5 now.', 'It was Sept. 11 again.'],
  clock: [
    'At 5 a.m. Jane went home.',
    'The bank closed at 6 p.m.| Jane went home.',
    'The bank closed at 6 p.m. Tuesday in Leeds.',
  ],
  asideFollows: ['LEEDS, Ala. - Two men were held.', 'Roe Inc. (Acme until May) fell.'],
  initials: [
    'I saw J. Roe there.',
    'She grew up in the U.K.| The rain is free.',
    'It holds vitamin C.| It keeps well.',
    'We saw Mary J. He there.',
  ],
  abbreviation: ['Roe Corp. Chairman Poe left.', 'He left Roe Corp.| The price fell.'],
}

const decider = (text: string): string[] => {
  let sentence = 0
  const decided = (candidate: Candidate): string => {
    for (const [name, rule] of Object.entries(boundaryRules)) {
      const decision = rule(candidate, sentence)
      if (decision === null) continue
      if (decision !== 'inside') sentence = candidate.end + 1
      return name
    }
    sentence = candidate.end + 1
    return 'default'
  }
  const names: string[] = []
  const next = candidates(text)
  for (let candidate = next(); candidate !== null; candidate = next()) names.push(decided(candidate))
  return names
}

describe.each(Object.entries(decides))('%s', (name, rows) => {
  test.each(rows)('%s', (marked) => {
    const text = marked.replaceAll('|', '')
    expect(decider(text)).toContain(name)
    expect(found(text)).toEqual(parts(marked))
  })
})

describe('lists that run into one paragraph', () => {
  agree([
    '1. Bread| 2. Milk| 3. Eggs',
    '1) Bread| 2) Milk',
    'a) Bread| b) Milk| c) Eggs',
    '• Bread| • Milk',
    'Buy what is missing.| 1. Bread| 2. Milk',
    'She came in at 2.| The rest came later.',
    'A letter came for J. Roe, and one for K. Poe.',
    'They asked J. Roe.| K. Poe was away.',
    'Jane came 3) and Roe came 5) Last of all.',
  ])
})

describe('credits behind a short caption', () => {
  agree(['The market hall in May| Image: Jane Roe.', 'The market hall in May.| Photo: Jane Roe.'])
})
