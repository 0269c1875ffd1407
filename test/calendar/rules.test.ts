import { describe, expect, test } from 'vitest'
import { parseDay } from '../../pipeline/calendar/days.js'
import { eventDate, findExpressions } from '../../pipeline/calendar/expressions.js'
import { readPublished } from '../../pipeline/calendar/published.js'
import names from '../../pipeline/rules/calendar-names.json' with { type: 'json' }
import words from '../../pipeline/rules/calendar-words.json' with { type: 'json' }
import attachment from '../../pipeline/rules/date-attachment.json' with { type: 'json' }
import holidays from '../../pipeline/rules/holidays.json' with { type: 'json' }
import places from '../../pipeline/rules/place-attachment.json' with { type: 'json' }
import labels from '../../pipeline/rules/publication-labels.json' with { type: 'json' }
import zones from '../../pipeline/rules/time-zones.json' with { type: 'json' }

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** First and last day of the only expression of a text, read on Wednesday, 14 October 2009; or nothing. */
const days = (text: string): readonly (string | null)[] =>
  findExpressions(text).map((found) => {
    const { start, end } = eventDate(text, found, { anchor: parseDay('2009-10-14'), reference: null, tense: 'past' })
    return start === end ? start : `${start}..${end}`
  })

const pad = (value: number): string => String(value).padStart(2, '0')

describe('every name of the calendar is read', () => {
  test.each(Object.entries(names.months))('month: %s', (name, month) => {
    expect(days(`It sank on 7 ${capital(name)} 1987.`)).toEqual([`1987-${pad(month)}-07`])
    expect(readPublished(`${capital(name)} 7, 1987`)).toEqual({ on: `1987-${pad(month)}-07`, at: null })
  })
  test.each(Object.entries(names.weekdays))('weekday: %s', (name, weekday) => {
    const day = 5 + weekday
    expect(days(`It sank on ${capital(name)}, ${day} October.`)).toEqual([`2009-10-${pad(day)}`])
  })
  test.each(Object.entries(holidays.fixed))('holiday: %s', (name, [month, day]) => {
    expect(days(`It sank on ${capital(name)} 1987.`)).toEqual([`1987-${pad(month!)}-${pad(day!)}`])
  })
  test.each(Object.entries(holidays.easter))('holiday by Easter: %s', (name, distance) => {
    const expected = new Date(Date.UTC(1987, 3, 19 + distance)).toISOString().slice(0, 10)
    expect(days(`It sank on ${capital(name)} 1987.`)).toEqual([expected])
  })
  test.each(Object.keys(words.units).filter((unit) => !['century', 'decade', 'weekend'].includes(unit)))(
    'unit: %s',
    (unit) => {
      expect(days(`It sank two ${unit} ago.`)).toHaveLength(1)
    },
  )
  test.each(Object.entries(words.numbers))('number: %s', (number, value) => {
    const expected = new Date(Date.UTC(2009, 9, 14 - value)).toISOString().slice(0, 10)
    expect(days(`It sank ${number} days ago.`)).toEqual([expected])
  })
  test.each(Object.entries(words.ordinals))('ordinal: %s', (ordinal, value) => {
    expect(days(`It sank on the ${ordinal} of May 1987.`)).toEqual([`1987-05-${pad(value)}`])
  })
  test.each(Object.entries(words.decades))('decade: %s', (name, first) => {
    expect(days(`It sank in the ${name}.`)).toEqual([`${first}-01-01..${first + 9}-12-31`])
  })
  test.each(words.parts)('part: %s', (part) => {
    expect(days(`It sank in the ${part} of June 1987.`)).toEqual(['1987-06-01..1987-06-30'])
  })
  test.each(Object.keys(words.seasons))('season: %s', (season) => {
    expect(days(`It sank in the ${season} of 1987.`)).toHaveLength(1)
  })
})

describe('every word that keeps a date from being one does so', () => {
  test.each(words.habitual)('habit: %s Monday', (word) => {
    expect(days(`It sails ${word} Monday.`)).toEqual([])
  })
  test.each(words.namelikePredecessors)('name: %s Monday', (word) => {
    expect(days(`They sang of ${capital(word)} Saturday there.`)).toEqual([])
  })
  test.each(words.newspaperSuccessors)('paper: Sunday %s', (word) => {
    expect(days(`He reads the Sunday ${capital(word)} aloud.`)).toEqual([])
  })
  test.each(words.countedNouns)('amount: 1987 %s', (word) => {
    expect(days(`It carried 1987 ${word}.`)).toEqual([])
  })
  test.each(words.numberedThings)('number: %s 1987', (word) => {
    expect(days(`It was ${word} 1987.`)).toEqual([])
  })
  test.each(words.namelikeMonths)('name: %s', (month) => {
    expect(days(`They saw ${capital(month)} there.`)).toEqual([])
    expect(days(`They saw her in ${capital(month)} there.`)).toHaveLength(1)
  })
})

describe('every word of a header line is known', () => {
  test.each(Object.entries(zones.fixed))('zone: %s', (zone, offset) => {
    const utc = new Date(Date.UTC(1987, 5, 3, 12, 0) - offset * 60_000).toISOString().replace('.000Z', 'Z')
    expect(readPublished(`3 June 1987 12:00 ${zone.toUpperCase()}`)).toEqual({ on: '1987-06-03', at: utc })
  })
  test.each(Object.keys(zones.american))('zone of two times: %s', (zone) => {
    expect(readPublished(`3 June 1987 12:00 ${zone.toUpperCase()}`)?.at).toMatch(/^1987-06-03T/)
  })
  test.each(zones.ambiguous)('zone that means several: %s', (zone) => {
    expect(readPublished(`3 June 1987 12:00 ${zone.toUpperCase()}`)).toEqual({ on: '1987-06-03', at: null })
  })
  test.each(labels.published)('label: %s', (label) => {
    expect(readPublished(`Updated 4 June 1987 | ${capital(label)}: 3 June 1987`)?.on).toBe('1987-06-03')
  })
  test.each(labels.updated)('label of a change: %s', (label) => {
    expect(readPublished(`${capital(label)}: 4 June 1987 | Published 3 June 1987`)?.on).toBe('1987-06-03')
    expect(readPublished(`${capital(label)}: 4 June 1987`)?.on).toBe('1987-06-04')
  })
  test.each(labels.other)('label of something else: %s', (label) => {
    expect(readPublished(`${capital(label)} 4 June 1987`)).toBeNull()
  })
})

const lists: Readonly<Record<string, unknown>> = {
  ...words,
  ...attachment,
  ...places,
  ...labels,
  zones: zones.ambiguous,
}

describe('lists are sorted, without a word twice', () => {
  test.each(Object.entries(lists).filter(([, list]) => Array.isArray(list)))('%s', (_, list) => {
    expect(list).toEqual([...new Set(list as string[])].sort())
  })
})
