import { describe, expect, it } from 'vitest'
import { ruledEvents } from '../../pipeline/extract/ruled-events.js'
import { documentOf, eventsOf } from './reading-of.js'

describe('where something happens suffers nothing', () => {
  it.each([
    ['The army deployed 3,000 troops in Rio.', 'MOBILIZE troops occurred: The army > '],
    ['About 200 people marched in Gonaives.', 'PROTEST demo occurred: 200 people > '],
    ['The army deployed 3,000 troops in Chad.', 'MOBILIZE troops occurred: The army > Chad'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toEqual([event])
  })
})

it('gives a clause behind "and" its own subject', () => {
  expect(eventsOf('Protesters marched through Bergen on Saturday, and police arrested 12 people.')).toEqual([
    'PROTEST demo occurred: Protesters > ',
    'COERCE arrest occurred: police > 12 people',
  ])
})

it('takes what is denied as negated', () => {
  expect(eventsOf('Kenya denied that Chad had bombed Uganda.')).toContain('ASSAULT explosives negated: Chad > Uganda')
})

it('shows as evidence the clause with the infinitive that hangs on it', () => {
  const document = documentOf('Kenya warned Chad to withdraw its troops, and Uganda condemned Somalia.')
  const [event] = ruledEvents(document)
  expect(document.text.slice(event!.start, event!.end)).toBe('Kenya warned Chad to withdraw its troops')
})

describe('no deed by the form of its verb', () => {
  it.each([
    'The campaign stop in Oslo ended early.',
    'Kenya called the vote a mistake.',
    'The clerk pleaded guilty on Monday.',
    'Kenya declined to comment.',
    'It allows companies to trade.',
    'Norway warned citizens to stay away from the coast.',
  ])('%s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})

it('takes every people of a list for its country', () => {
  expect(eventsOf('Talks of the Thai, French and Kenyan ministers will be held in Oslo.')).toEqual([
    'AGREE scheduled: Thailand + France + Kenya > ',
  ])
})
