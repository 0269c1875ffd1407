import { describe, expect, test } from 'vitest'
import leaderRows from '../../pipeline/rules/leaders.json' with { type: 'json' }
import nominalHeads from '../../pipeline/rules/nominal-heads.json' with { type: 'json' }
import organizationRows from '../../pipeline/rules/organizations.json' with { type: 'json' }
import { wordNumber } from '../../pipeline/word-sets.js'
import { actors, leaderOf, leaderOfSurname } from '../../pipeline/world/actors.js'
import { countryName } from '../../pipeline/world/countries.js'
import { nounOf, nounOfWord } from '../../pipeline/world/nouns.js'
import { genderOfGivenName, givenWords, honorificWords, rankWords } from '../../pipeline/world/people.js'
import { phraseWords } from '../../pipeline/world/phrases.js'
import { sectors } from '../../schemas/plover.js'

const numbersOf = (keys: readonly string[]) => keys.map(wordNumber)

describe('an actor', () => {
  test.each([
    ['the Kremlin', 'Kremlin', 'organization', 'RUS', 'GOV'],
    ['U.N.', 'United Nations', 'organization', null, 'UNO'],
    ['EU', 'European Union', 'organization', null, 'EUR'],
    ['Taleban', 'Taliban', 'organization', 'AFG', 'REB'],
    ['Iran', 'Iran', 'country', 'IRN', 'GOV'],
    ['Moscow', 'Russia', 'country', 'RUS', 'GOV'],
    ['California', 'California', 'organization', 'USA', 'GOV'],
  ])('%s is %s', (words, name, kind, country, sector) => {
    const keys = phraseWords(words)
    const value = { name, kind, country, sector }
    expect(actors.longest(numbersOf(keys), 0, keys.length)).toMatchObject({ end: keys.length, value })
  })

  test('that nobody knows is null', () => expect(actors.longest(numbersOf(['harrow', 'valley']), 0, 2)).toBeNull())

  test('is found as the longest phrase, over hyphens', () => {
    const keys = ['the', 'un', 'security', 'council', 'met']
    expect(actors.longest(numbersOf(keys), 1, 5)).toMatchObject({ end: 4, value: { name: 'UN Security Council' } })
    expect(actors.longest(numbersOf(['guinea', '-', 'bissau']), 0, 3)).toMatchObject({
      end: 3,
      value: { country: 'GNB' },
    })
    expect(actors.longest(numbersOf(['un', 'security']), 0, 2)?.end).toBe(1)
  })
})

describe('a leader', () => {
  test.each([
    ['Vladimir Putin', 2010, 'Prime Minister'],
    ['Vladimir Putin', 2017, 'President'],
    ['Vladimir Putin', null, 'President'],
    ['Recep Tayyip Erdoğan', 2017, 'President'],
    ['Bashar Assad', 2015, 'President'],
  ])('%s in %s is %s', (name, year, role) => expect(leaderOf(name, year)?.role).toBe(role))

  test.each([
    ['Macron', 2018, 'Emmanuel Macron'],
    ['Xi', 2018, 'Xi Jinping'],
    ['Rice', 2007, 'Condoleezza Rice'],
    ['Clinton', 2016, null],
    ['Macron', 1990, null],
    ['Ostrander', 2018, null],
  ])('%s in %s is %s', (surname, year, name) => expect(leaderOfSurname(surname, year)?.name ?? null).toBe(name))
})

describe('the vocabulary', () => {
  test('has leaders and organizations with codes and sectors that exist', () => {
    const known = new Set<string>(sectors)
    for (const [name, country, , sector, , years] of leaderRows.leaders as unknown as [
      string,
      string | null,
      string,
      string,
      string,
      [number, number][],
    ][]) {
      expect([name, country === null || countryName(country) !== null]).toEqual([name, true])
      expect([name, known.has(sector)]).toEqual([name, true])
      for (const [from, to] of years) expect(from).toBeLessThanOrEqual(to)
    }
    for (const [name, , country, sector] of organizationRows.organizations as unknown as [
      string,
      string[],
      string | null,
      string,
    ][]) {
      expect([name, country === null || countryName(country) !== null, known.has(sector)]).toEqual([name, true, true])
    }
  })

  test('has nouns in order, each under one kind', () => {
    const seen = new Set<string>()
    for (const kind of ['person', 'body', 'group', 'document'] as const)
      for (const words of Object.values(nominalHeads[kind])) {
        expect(words).toEqual([...words].sort())
        for (const word of words) seen.add(word)
      }
    expect(seen.size).toBeGreaterThan(1000)
  })

  test.each([
    ['officials', { word: 'official', kind: 'person', plural: true, sector: 'GOV' }],
    ['spokeswoman', { kind: 'person', plural: false, gender: 'female' }],
    ['gunmen', { word: 'gunman', plural: true, sector: 'UAF' }],
    ['ministries', { word: 'ministry', kind: 'body', plural: true }],
    ['report', { kind: 'document', plural: false }],
  ])('knows the noun %s', (word, noun) => {
    expect(nounOf(word)).toMatchObject(noun)
    expect(nounOfWord(wordNumber(word))).toBe(nounOf(word))
  })

  test('knows given names, honorifics and ranks', () => {
    expect([genderOfGivenName('tatiana'), genderOfGivenName('kim'), genderOfGivenName('ostrander')]).toEqual([
      'female',
      null,
      undefined,
    ])
    expect(numbersOf(['kim', 'ostrander']).map(givenWords.has)).toEqual([true, false])
    expect(numbersOf(['mrs', 'dr', 'table']).map(honorificWords.get)).toEqual(['female', null, undefined])
    expect(numbersOf(['gen', 'ceo', 'table']).map(rankWords.get)).toEqual(['MIL', null, undefined])
  })
})
