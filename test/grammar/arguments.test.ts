import { expect, test } from 'vitest'
import { slice } from '../../pipeline/document.js'
import { argumentsOf, isPassive, subjectOf } from '../../pipeline/grammar/arguments.js'
import { parsed, tokenOf } from '../parse/parsed.js'

/** The arguments of a word of a sentence, as "slot: word". */
const read = (text: string, word: string): string => {
  const document = parsed(text)
  const found = argumentsOf(document.tokens, document.treeOf(0), tokenOf(document, word))
  return found.map(({ head, slot }) => `${slot}: ${slice(document, document.tokens[head]!)}`).join(', ')
}

test.each([
  ['Police arrested two men on Monday.', 'arrested', 'subject: Police, object: men, on: Monday'],
  ['Two men were arrested by police.', 'arrested', 'object: men, agent: police'],
  ['Norway and Chad met the envoy.', 'met', 'subject: Norway, subject: Chad, object: envoy'],
  ['The rebels agreed to release the hostages.', 'release', 'subject: rebels, object: hostages'],
  ['The judge asked the governor to resign.', 'resign', 'subject: governor'],
  ['Soldiers stormed the building and killed the guards.', 'killed', 'subject: Soldiers, object: guards'],
  ['The man who attacked the guard fled.', 'attacked', 'subject: man, object: guard'],
  ["The group's attack on the base failed.", 'attack', 'owner: group, on: base'],
  ['The army launched an attack on the rebels.', 'attack', 'on: rebels, ~subject: army'],
  ['The raid by the rebels shocked the town.', 'raid', 'agent: rebels, ^object: town'],
])('%s', (text, word, expected) => {
  expect(read(text, word)).toBe(expected)
})

test.each([
  ['The men were arrested.', 'arrested', true],
  ['Police arrested them.', 'arrested', false],
  ['The men arrested by police denied it.', 'arrested', true],
])('%s: passive?', (text, word, expected) => {
  const document = parsed(text)
  expect(isPassive(document.tokens, document.treeOf(0), tokenOf(document, word))).toBe(expected)
})

test('a subject is none where nobody in the sentence is', () => {
  const document = parsed('Leave the town at once.')
  expect(subjectOf(document.tokens, document.treeOf(0), tokenOf(document, 'Leave'))).toBeUndefined()
})
