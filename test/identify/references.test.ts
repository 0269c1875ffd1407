import { describe, expect, test } from 'vitest'
import { annotate, entityAt } from './annotate.js'

const presidents = 'Russian President Vladimir Putin met his Iranian counterpart, Hassan Rouhani, in Tehran. '

describe('a short form means the fullest name of the article', () => {
  test.each([
    ['the surname', 'Dora Vance came. {Vance} spoke.', 'Dora Vance'],
    ['the surname before the full name', '{Vance} came. Later Dora Vance spoke.', 'Dora Vance'],
    ['the surname with a title', 'Dora Vance came. {Mayor Vance} spoke.', 'Dora Vance'],
    ['the surname without its particle', 'Bashar al-Assad came. {Assad} spoke.', 'Bashar al-Assad'],
    ['the given name', 'Hillary Clinton came. Later {Hillary} spoke.', 'Hillary Clinton'],
    ['a name with the family first', 'Xi Jinping came. {Xi} spoke.', 'Xi Jinping'],
    ['two surnames', 'Enrique Peña Nieto came. {Peña Nieto} spoke.', 'Enrique Peña Nieto'],
    ['a middle initial more or less', 'George W. Hollis came. {George Hollis} spoke.', 'George W. Hollis'],
    ['the acronym', 'The Harrow River Trust sued. {HRT} said so.', 'Harrow River Trust'],
    ['the office', `${presidents}{The Russian president} agreed.`, 'Vladimir Putin'],
    ['the office of the other', `${presidents}{The Iranian leader} agreed.`, 'Hassan Rouhani'],
    ['the office in other words', `${presidents}{The head of Iran's government} agreed.`, 'Hassan Rouhani'],
    ['the apposition', 'Dora Vance, {a nurse}, agreed.', 'Dora Vance'],
    ['the apposition before', 'Putin met {his Iranian counterpart}, Hassan Rouhani, there.', 'Hassan Rouhani'],
    ['the role from an apposition', 'Dora Vance, the mayor of Oakham, came. {The mayor} spoke.', 'Dora Vance'],
    ['the kind of body', 'Acme Water Corp. fell. {The company} said so.', 'Acme Water Corp.'],
    [
      'whom the article has called so',
      'Iranian President Hassan Rouhani met Putin. “Yes,” Putin said. {The president} left.',
      'Hassan Rouhani',
    ],
    ['the age', 'Dora Vance fell. {The 61-year-old} stood up.', 'Dora Vance'],
    ['the country of birth', 'Pierre Dubois fell. {The Frenchman} stood up.', 'Pierre Dubois'],
    ['the letters of the office', 'Oakham Chief Minister Frank Moss came. The {CM} spoke.', 'Frank Moss'],
    ['the country', 'Iran tested a rocket. {The country} said so.', 'Iran'],
    ['another spelling', 'The U.S. agreed. {The United States} signed.', 'United States'],
  ])('%s', (_, text, name) => {
    const marked = text.replace('{his Iranian counterpart}', 'his {Iranian counterpart}')
    expect(entityAt(marked)?.name).toBe(name)
  })
})

describe('a pronoun means', () => {
  test.each([
    ['the subject before', 'Dora Vance met Frank Moss. {She} agreed.', 'Dora Vance'],
    ['the head, not what hangs on it', 'The ministry in Vigo said {it} agreed.', 'The ministry in Vigo'],
    ['who goes on', '“Yes,” Karl Ott told Frank Moss. Moss thanked him. “It is good,” {he} added.', 'Karl Ott'],
    ['who agrees in gender', 'Dora Vance met Frank Moss. {He} agreed.', 'Frank Moss'],
    ['the last speaker', '“It rains,” said Frank Moss. The streets were wet. “It pours,” {he} added.', 'Frank Moss'],
    [
      'the subject over an apposition',
      'Karl Ott fell. Frank Moss, the mayor of Oakham, stood. {He} agreed.',
      'Frank Moss',
    ],
    ['not the name just before it', 'Frank Moss spoke. “Ott,” he said. Ott, {he} said, knows.', 'Frank Moss'],
    [
      'who spoke before a long quotation',
      'Karl Ott left. Frank Moss agreed. “One. Two. Three. Four. Five. Six.” {He} left.',
      'Frank Moss',
    ],
    [
      'whom a later title shows to be a person',
      'On the Aurora, Liv Orland sang. {She} left. Captain Orland won.',
      'Liv Orland',
    ],
    ['a group', 'Officials met in May. {They} agreed.', 'Officials'],
    ['a country', 'Iran tested a rocket and {it} said so.', 'Iran'],
    ['the phrase just before', 'Frank Moss, {who} agreed, left.', 'Frank Moss'],
    ['whom the honorific tells', 'Mr. Ott and Ms. Ray came. {She} agreed.', 'Ray'],
  ])('%s', (_, text, name) => {
    expect(entityAt(text)?.name).toBe(name)
  })

  test('nobody where nobody agrees', () => {
    expect(entityAt('The streets were wet. {She} agreed.')).toBeNull()
    expect(entityAt('“{I} agree,” said Frank Moss.')).toBeNull()
  })
})

describe('members of a family', () => {
  const family = 'Bill Clinton and Hillary Clinton came by train. '

  test('are two', () => {
    const people = annotate(`${family}Mrs. Clinton spoke. Mr. Clinton left.`)
    expect(people.entities.filter((one) => one.kind === 'person').map((one) => one.name)).toEqual([
      'Bill Clinton',
      'Hillary Clinton',
    ])
  })

  test.each([
    ['{Mrs. Clinton} spoke.', 'Hillary Clinton'],
    ['{Mr. Clinton} spoke.', 'Bill Clinton'],
  ])('%s by the honorific', (text, name) => {
    expect(entityAt(family + text)?.name).toBe(name)
  })

  test('share the bare surname: one is meant, the other a rival', () => {
    const { mentions, entities } = annotate(`${family}Clinton spoke.`)
    const last = mentions[mentions.length - 1]!
    expect([last.entity, ...last.rivals].map((one) => entities[one!]!.name).sort()).toEqual([
      'Bill Clinton',
      'Hillary Clinton',
    ])
  })
})

test('the main president is meant, not the one of an aside', () => {
  const text =
    'Iranian President Karim Navidi came. The president spoke. Both backed Syrian President Bashar al-Assad. “Good,” {the president} said.'
  expect(entityAt(text)?.name).toBe('Karim Navidi')
})

test('the headline gives the fullest form and the gender', () => {
  const { entities } = annotate('Vance came. She spoke.', null, 'Dora Vance Wins in Oakham')
  expect(entities).toEqual([expect.objectContaining({ name: 'Dora Vance', gender: 'female' })])
})

test('the bare surname stays with the main one after another of the family was named', () => {
  const text = 'Karl Vance won. Vance spoke. Vance left. His sister Dora Vance stayed. {Vance} returned.'
  expect(entityAt(text)?.name).toBe('Karl Vance')
})

test('of two of one surname the one of the headline is meant', () => {
  const text = 'Vance spoke. Later Dora Vance and Karl Vance left.'
  for (const name of ['Dora Vance', 'Karl Vance']) {
    const { entities, mentions } = annotate(text, null, `${name}’s Return to Oakham`)
    expect(entities[mentions[0]!.entity!]!.name).toBe(name)
  }
})

test('a former official belongs to the elites', () => {
  expect(entityAt('{Former president Dora Vance} spoke.')?.sector).toBe('ELI')
  expect(entityAt('{President Dora Vance} spoke.')?.sector).toBe('GOV')
})

test('a leader is known by the years in office', () => {
  expect(entityAt('{Rice} agreed.', '2007-03-01')).toMatchObject({ country: 'USA', gender: 'female' })
  expect(entityAt('{Macron} agreed.', '2019-03-01')).toMatchObject({ country: 'FRA', sector: 'GOV' })
})

test('an age that nobody bears is somebody new', () => {
  expect(entityAt('Dora Vance fell. {A 61-year-old} stood up.')?.name).toBe('A 61-year-old')
})

test('a ministry has the country of its town, an embassy has not', () => {
  expect(entityAt('The {Ministry of Health} in Helsinki agreed.')?.country).toBe('FIN')
  expect(entityAt('The {Embassy of Health} in Helsinki agreed.')?.country).toBe(null)
})

test('no group is a court', () => {
  expect(entityAt('The Supreme Court sat. {The group} blamed it.')?.name).toBe('The group')
})

test('the object of a verb is not its subject', () => {
  expect(entityAt('Karl Ott telephoned Frank Moss and asked {him} to come.')?.name).toBe('Frank Moss')
  expect(entityAt('Karl Ott met Ada Vance and took it with {him}.')?.name).toBe('Karl Ott')
})

test('peoples that share a noun are countries', () => {
  expect(entityAt('The {Peruvian}, French and Thai ministers met.')?.name).toBe('Peru')
  expect(entityAt('{Peruvians}, French and Thais met.')?.kind).toBe('group')
})

test('a title may be a surname', () => {
  expect(entityAt('Andres Pastor came. The mayor accused {Pastor}.')?.name).toBe('Andres Pastor')
  expect(entityAt('Andres Moss came. The mayor accused {Pastor} Moss.')?.name).toBe('Andres Moss')
})

test('a role ends before an honorific and does not begin with a year', () => {
  const leader = 'The mayor met {Leader of the Green Revolution Sheikh Omar Vance}.'
  expect(entityAt(leader)).toMatchObject({ name: 'Omar Vance', role: 'Leader of the Green Revolution' })
  expect(entityAt('In {1971 General Whitcombe} left.')?.role).toBe('General')
})

test('a noun for a body says that the name behind it is one', () => {
  expect(entityAt('The security firm {Avast} said so.')?.kind).toBe('organization')
  expect(entityAt('The security chief {Avast} said so.')?.kind).toBe('person')
})
