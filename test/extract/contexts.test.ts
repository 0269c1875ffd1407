import { describe, expect, it } from 'vitest'
import { ruledEvents } from '../../pipeline/extract/ruled-events.js'
import data from '../../pipeline/rules/contexts.json' with { type: 'json' }
import { contexts } from '../../schemas/plover.js'
import { documentOf } from './reading-of.js'

const contextsOf = (text: string): readonly string[] => ruledEvents(documentOf(text))[0]?.contexts ?? ['no event']

describe('contexts', () => {
  it.each([
    ['Kenya condemned Chad.', []],
    ['Kenya expelled the ambassador of Chad.', ['diplomatic']],
    ['Kenya condemned the torture of refugees in Chad.', ['human_rights', 'asylum']],
    ['Kenya suspended its trade with Chad.', ['economic']],
    ['The Supreme Court of Kenya rejected the appeal of Chad.', ['legal']],
    ['Kenya launched a cyber attack on Chad.', ['cyber']],
  ])('%s', (text, expected) => {
    expect(contextsOf(text)).toEqual(expected)
  })

  it('come from the paragraph too, where two of its words agree', () => {
    expect(contextsOf('Kenya condemned Chad. Cholera spread. Hospitals ran out of vaccines.')).toEqual(['health'])
    expect(contextsOf('Kenya condemned Chad. Cholera spread.')).toEqual([])
  })

  it('are those of the codebook, each with words in order', () => {
    expect(Object.keys(data).sort()).toEqual([...contexts].sort())
    for (const words of Object.values(data)) expect(words).toEqual([...words].sort())
  })
})
