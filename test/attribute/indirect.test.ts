import { describe, expect, test } from 'vitest'
import { attributed, lines } from './attributed.js'

describe('speech without marks', () => {
  test.each([
    [
      'after the cue',
      'Mayor Tom Becker said on Monday that the bridge would stay shut.',
      ['indirect | that the bridge would stay shut | Mayor Tom Becker | Tom Becker'],
    ],
    [
      'after the addressee',
      'Tom Becker told reporters that the bridge would stay shut.',
      ['indirect | that the bridge would stay shut | Tom Becker | Tom Becker'],
    ],
    [
      'before "according to"',
      'The bridge will stay shut until May, according to the city council.',
      ['indirect | The bridge will stay shut until May | the city council | the city council'],
    ],
    [
      'before the cue',
      'The bridge will stay shut until May, Tom Becker said.',
      ['indirect | The bridge will stay shut until May | Tom Becker | Tom Becker'],
    ],
    [
      'around the cue',
      'The bridge, Tom Becker said, will stay shut until May.',
      [
        'indirect | The bridge | Tom Becker | Tom Becker',
        'indirect | will stay shut until May | Tom Becker | Tom Becker',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  test('parts around the cue are one statement', () => {
    const { quotes } = attributed('The bridge, Tom Becker said, will stay shut until May.')
    expect(quotes.map(({ statement }) => statement)).toEqual([0, 0])
  })

  test.each([
    ['an act that is no speech', 'Tom Becker walked home after the meeting.'],
    ['a clause that holds a quotation', 'Tom Becker said that the bridge was “a danger to all”.'],
    ['a cue that a quotation has taken', '“It is shut,” Tom Becker said.'],
  ])('none in %s', (_, text) => {
    expect(attributed(text).quotes.filter(({ kind }) => kind === 'indirect')).toEqual([])
  })
})

describe('the head of a subject speaks, not what hangs on it', () => {
  test.each([
    [
      'The Ministry of Commerce in Vigo said it would respond.',
      ['indirect | it would respond | Ministry of Commerce | Ministry of Commerce'],
    ],
    [
      'Lawyers for the students said they would appeal.',
      ['indirect | they would appeal | Lawyers | Lawyers for the students'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
})

test.each([
  'Dora Vance thanked Frank Moss for his work.',
  'The general ordered a probe into the fire and suspended two officers.',
  'Karl Ott pleaded guilty and was given two years.',
])('no speech is reported in %s', (text) => {
  expect(lines(text)).toEqual([])
})
