import { describe, expect, test } from 'vitest'
import { entityAt, mentions } from './annotate.js'

describe('a common noun', () => {
  test.each([
    ['{Iranian officials} agreed.', 'group', 'IRN', 'GOV', true],
    ['{Taliban fighters} agreed.', 'group', 'AFG', 'REB', true],
    ['{Russian troops} advanced.', 'group', 'RUS', 'MIL', true],
    ['{A senior official} agreed.', 'unnamed', null, 'GOV', false],
    ['{One resident} agreed.', 'unnamed', null, 'CVL', false],
    ['{The Syrian government} agreed.', 'organization', 'SYR', 'GOV', false],
    ['{Police officials} agreed.', 'group', null, 'COP', true],
    ['{Hezbollah officials} agreed.', 'group', 'LBN', 'REB', true],
    ['{Police} agreed.', 'organization', null, 'COP', false],
    ['{21 percent of voters} agreed.', 'group', null, null, true],
    ['{Six in 10} say they agree.', 'group', null, null, true],
    ['{Some in the party} say they agree.', 'group', null, null, true],
    ['{The two leaders} agreed.', 'group', null, null, true],
    ['{The French} agreed.', 'group', 'FRA', 'CVL', true],
    ['{Beekeepers} agreed.', 'group', null, null, true],
    ['{The statement} said so.', 'document', null, null, false],
    ["{Iran's foreign minister} agreed.", 'unnamed', 'IRN', 'GOV', false],
    ['{A spokesman for the Kremlin} agreed.', 'unnamed', 'RUS', 'GOV', false],
  ])('%s', (text, kind, country, sector, plural) => {
    const marked = text.replace("{Iran's foreign", "Iran's {foreign")
    expect(entityAt(marked)).toMatchObject({ kind, country, sector, plural })
  })

  test.each([
    ['A spokesman for the ministry agreed.', 'A spokesman for the ministry'],
    ["Iran's foreign minister agreed.", "Iran's foreign minister"],
    ['Parents of the injured pupils agreed.', 'Parents of the injured pupils'],
  ])('%s has its possessor and complement in the name', (text, name) => {
    const marked = text.replace(/(spokesman|minister|Parents)/, '{$1}')
    expect(entityAt(marked)?.name).toBe(name)
  })

  test('for an office takes in the body that it heads', () => {
    expect(mentions("The head of Iran's government met the king of Norway.")).toEqual([
      "The head of Iran's government",
      'the king of Norway',
    ])
  })

  test('that a verb follows ends before the verb', () => {
    expect(mentions('Officials fear the worst.')).toEqual(['Officials'])
    expect(mentions('The union plans to strike.')).toEqual(['The union'])
    expect(mentions('Coast guards rescued four sailors.')).toEqual(['Coast guards', 'four sailors'])
  })

  test('of a thing is no mention', () => {
    expect(mentions('The weather and the price of bread changed.')).toEqual([])
  })
})
