import { describe, expect, test } from 'vitest'
import { entityAt, mentions } from './annotate.js'

describe('a name', () => {
  test.each([
    ['{Russian President Vladimir Putin} arrived.', 'Vladimir Putin', 'Russian President', 'RUS', 'male'],
    ['{Seyyed Ali Khamenei} spoke.', 'Ali Khamenei', null, 'IRN', 'male'],
    ['{Mrs. Tilda Vance} disagreed.', 'Tilda Vance', null, null, 'female'],
    ['{Sen. Maud Ekker} disagreed.', 'Maud Ekker', 'Sen.', null, null],
    ['{Former mayor Dora Vance} disagreed.', 'Dora Vance', 'Former mayor', null, 'female'],
    ['Later {actress Dora Vance} disagreed.', 'Dora Vance', 'actress', null, 'female'],
    ['{Secretary of State Dora Vance} disagreed.', 'Dora Vance', 'Secretary of State', null, 'female'],
    ['The report angered {Syrian President Bashar al-Assad}.', 'Bashar al-Assad', 'Syrian President', 'SYR', 'male'],
    ['The report angered {Enrique de la Cruz}.', 'Enrique de la Cruz', null, null, 'male'],
    ['The report angered {Kim Jong-un}.', 'Kim Jong-un', null, 'PRK', 'male'],
    ['The report angered {J. K. Ostrander}.', 'J. K. Ostrander', null, null, null],
    ['The report angered {Jean-Marc Dupont}.', 'Jean-Marc Dupont', null, null, 'male'],
    ["Iran's {Foreign Minister Karim Navidi} disagreed.", 'Karim Navidi', 'Foreign Minister', 'IRN', 'male'],
    ['{Ayatollah Karim Navidi} disagreed.', 'Karim Navidi', null, null, 'male'],
    ['{Dora Vance}, a former mayor of Oakham, disagreed.', 'Dora Vance', 'former mayor of Oakham', null, 'female'],
    ['{Jordan Abbot} disagreed.', 'Jordan Abbot', null, null, null],
  ])('%s is %s', (text, name, role, country, gender) => {
    expect(entityAt(text)).toMatchObject({ name, kind: 'person', role, country, gender })
  })

  test.each([
    ['{The Ministry of Foreign Affairs} agreed.', 'Ministry of Foreign Affairs', 'organization', null, 'GOV'],
    [
      '{The Department of Health and Human Services} agreed.',
      'Department of Health and Human Services',
      'organization',
      'USA',
      'GOV',
    ],
    ['{The Kenya Red Cross} agreed.', 'Kenya Red Cross', 'organization', 'KEN', 'NGO'],
    ["Myanmar's {Supreme Court} agreed.", 'Supreme Court', 'organization', 'MMR', 'JUD'],
    ['{NATO} agreed.', 'NATO', 'organization', null, 'IGO'],
    ['{The U.N. Security Council} agreed.', 'U.N. Security Council', 'organization', null, 'UNO'],
    ['{The White House} agreed.', 'White House', 'organization', 'USA', 'GOV'],
    ['{Downing Street} agreed.', 'Downing Street', 'organization', 'GBR', 'GOV'],
    ['{Moscow} agreed.', 'Moscow', 'country', 'RUS', 'GOV'],
    ['{The United States} agreed.', 'United States', 'country', 'USA', 'GOV'],
    ['{Hezbollah} agreed.', 'Hezbollah', 'organization', 'LBN', 'REB'],
    ['{The Harrow Valley Gazette} agreed.', 'Harrow Valley Gazette', 'organization', null, null],
    ['{California} agreed.', 'California', 'organization', 'USA', 'GOV'],
    ['Ships left {the town of Vigo}.', 'the town of Vigo', 'organization', null, 'GOV'],
  ])('%s is %s', (text, name, kind, country, sector) => {
    expect(entityAt(text)).toMatchObject({ name, kind, country, sector })
  })

  test.each([
    ['On Monday the weather was fine.'],
    ['Meanwhile it rained in October.'],
    ['The Trilateral Summit began on 2 May and ended in May.'],
    ['READ MORE: Why it rained'],
  ])('%s names nobody', (text) => {
    expect(mentions(text).filter((words) => words.toLowerCase() !== 'it')).toEqual([])
  })

  test('of a person wins over a country or a company where a given name shows it', () => {
    const text = 'Mark Cuban sold the club. Then {Cuban} left.'
    expect(entityAt(text)).toMatchObject({ name: 'Mark Cuban', kind: 'person' })
  })

  test('in a heading is found among common words in capitals', () => {
    expect(mentions('Vance Says Senate Should Reject New Water Plan That Dora Vance Wrote')).toContain('Dora Vance')
  })
})

describe('a month that is a name', () => {
  test.each([
    ['{Czech Prime Minister Jan Novotny} arrived.', 'Jan Novotny'],
    ['{April Jones} said the town was empty.', 'April Jones'],
    ['Then {Judge May Chen} disagreed.', 'May Chen'],
  ])('before a surname in %s', (marked, name) => {
    expect(entityAt(marked)?.name).toBe(name)
  })

  test.each(['In June {Carter} left.', 'Last April {Carter} left.', 'On 3 May {Carter} left.'])(
    'is none in %s',
    (marked) => {
      expect(entityAt(marked)?.name).toBe('Carter')
    },
  )
})

describe('letters behind a name', () => {
  test.each([
    ['{Helen Carver QC} said so.', 'Helen Carver'],
    ['{Peter Snow MP} said so.', 'Peter Snow'],
    ['{Martin Brown Jr.} said so.', 'Martin Brown'],
  ])('are no part of it in %s', (marked, name) => {
    expect(entityAt(marked)?.name).toBe(name)
  })
})

test('a line of names with a verb in lower case is no heading', () => {
  const marked = 'Foreign Minister Kari Holm met {Swedish Prime Minister Ulf Lind} in Oslo on Friday.'
  expect(entityAt(marked)).toMatchObject({ name: 'Ulf Lind', role: 'Swedish Prime Minister', country: 'SWE' })
})
