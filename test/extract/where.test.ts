import { describe, expect, test } from 'vitest'
import { where } from '../../pipeline/extract/where.js'
import { article, marked, triggerIn } from './attached.js'

/** "words, country" with an asterisk where there are coordinates, or null; the act is told in brackets. */
const placed = (bracketed: string): string | null => {
  const found = marked(bracketed)
  const document = article(found.text)
  const { trigger, clause, sentence } = triggerIn(document, found)
  const place = where(document, trigger, clause, sentence)
  return place === null ? null : `${place.text}, ${place.country}${place.latitude === null ? '' : '*'}`
}

describe('where', () => {
  test.each([
    ['The envoys [met] in Lima on Monday.', 'Lima, PER*'],
    ['In Lima, the envoys [met] on Monday.', 'Lima, PER*'],
    ['The envoys [met] near Nairobi.', 'Nairobi, KEN*'],
    ['The envoys [met] in Tripoli, Lebanon, on Monday.', 'Tripoli, LBN*'],
    ['Police [arrested] two men in northern Peru.', 'Peru, PER'],
    ['Police [arrested] two men in Cusco in southern Peru.', 'Cusco, PER*'],
    ['The king [received] his guest at the Kremlin.', 'the Kremlin, RUS*'],
    ['The king [welcomed] his guest to the Kremlin.', 'the Kremlin, RUS*'],
    ['The envoys [met] in the Peruvian capital.', 'the Peruvian capital, PER*'],
    ['The minister will [visit] Nairobi on Monday.', 'Nairobi, KEN*'],
    ['Warplanes [bombed] Goma at dawn.', 'Goma, COD*'],
    ['The army [withdrew] from the Gaza Strip.', 'the Gaza Strip, PSE*'],
    ['Rebels launched an [attack] on Goma.', 'Goma, COD*'],
    ['Police [arrested] two men in the southern port city of Cusco.', 'Cusco, PER*'],
    ["Police [arrested] two men in Peru's old mountain town of Cusco.", 'Cusco, PER*'],
    ['Gunmen raided a bank in Cusco at night and [killed] two guards.', 'Cusco, PER*'],
    ['Gunmen [attacked] the Kenyan embassy in Lima.', 'Lima, PER*'],
    ['Nairobi [hosted] a forum of fishermen.', 'Nairobi, KEN*'],
    ['On the sidelines of the Lima summit, the two [signed] a treaty.', 'Lima, PER*'],
    ['They were last in Lima, where the two [signed] a treaty.', 'Lima, PER*'],
  ])('places the act in “%s”', (text, place) => {
    expect(placed(text)).toBe(place)
  })

  test.each([
    'The envoys [discussed] the war in Chad.',
    'Peru [condemned] the killings in Nairobi.',
    'Peru [accused] Kenya of fraud.',
    'Kenya [imposed] sanctions on Peru.',
    'The envoys from Lima [met] their rivals.',
    'Police [arrested] Paris Hilton.',
    'The company [closed] the Lima-Cusco railway.',
    'The envoys [met] in March.',
  ])('finds no place of the act in “%s”', (text) => {
    expect(placed(text)).toBeNull()
  })

  test('has no answer for a sentence that is not there', () => {
    const document = article('They met in Lima.')
    expect(where(document, { start: 0, end: 4 }, { start: 0, end: 4 }, 99)).toBeNull()
  })
})
