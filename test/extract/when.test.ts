import { describe, expect, test } from 'vitest'
import type { Tense } from '../../pipeline/calendar/meaning.js'
import { when } from '../../pipeline/extract/when.js'
import { article, marked, triggerIn } from './attached.js'

/** "words: first..last", or null; the act is told in brackets. The article is of Tuesday, 4 March 2014. */
const dated = (bracketed: string, tense: Tense = 'past'): string | null => {
  const found = marked(bracketed)
  const document = article(found.text)
  const { trigger, clause, sentence } = triggerIn(document, found)
  const date = when(document, trigger, clause, sentence, tense)
  if (date === null) return null
  return `${date.text}: ${date.start === date.end ? (date.start ?? 'open') : `${date.start}..${date.end}`}`
}

describe('when', () => {
  test.each([
    ['The envoys [met] in Lima on Monday.', 'on Monday: 2014-03-03'],
    ['On Monday, the envoys [met] in Lima.', 'On Monday: 2014-03-03'],
    ['The envoys on Monday [met] in Lima.', 'on Monday: 2014-03-03'],
    ['The two envoys, who had flown in, [met] on Monday.', 'on Monday: 2014-03-03'],
    ['The judge [freed] the miner, who had been ill for years, on Monday.', 'on Monday: 2014-03-03'],
    ['The guards [freed] the miners after they fasted in January.', null],
    ['Soldiers, who took the bridge on Sunday, [freed] three miners.', null],
    ['Soldiers, who [took] the bridge on Sunday, freed three miners.', 'on Sunday: 2014-03-02'],
    ['The general said on Monday that his men had [freed] the miners.', null],
    [
      'The general said on Monday that his men had [freed] the miners two days earlier.',
      'two days earlier: 2014-03-01',
    ],
    ['Speaking in Lima on Monday, the minister [rejected] the plan.', 'on Monday: 2014-03-03'],
    ['Founded in 1990, the party [rejected] the plan.', null],
    ['The ministers met on Sunday and [signed] a fishing treaty.', 'on Sunday: 2014-03-02'],
    ['Peru [accused] its neighbour on Monday of moving the 1998 border stones.', 'on Monday: 2014-03-03'],
    ['Peru [accused] its neighbour of moving the 1998 border stones.', null],
    ["The minister left before Sunday's [talks] in Lima.", 'Sunday: 2014-03-02'],
    ["Sunday's fire [killed] six miners.", 'Sunday: 2014-03-02'],
    ["Sunday's paper [praised] six miners.", null],
    ['Six miners died on Sunday as soldiers [stormed] the pit.', 'on Sunday: 2014-03-02'],
    ['It all began on Sunday, when soldiers [stormed] the pit.', 'on Sunday: 2014-03-02'],
    ['On Sunday the minister met the miners and [praised] their courage.', 'On Sunday: 2014-03-02'],
    ['In a session held on Sunday, the council [rejected] the plan.', 'on Sunday: 2014-03-02'],
    ['Since taking office in January, he has [met] the miners twice.', null],
    ['Miners [stopped] work for increased wages on Sunday.', 'on Sunday: 2014-03-02'],
    ['The king will [visit] the mine on Thursday and Friday.', 'on Thursday and Friday: 2014-02-27..2014-02-28'],
    ['They last met in May 2012 in Lima, where they [signed] a treaty.', 'in May 2012: 2012-05-01..2012-05-31'],
    ['The king paid a [visit] to Lima, the first since 1987.', null],
    ['The army has [freed] ten miners since January.', 'since January: 2014-01-01..2014-03-04'],
    ["On Monday the mayor regretted the party's [refusal].", null],
    ["On Monday the party's leader [resigned].", 'On Monday: 2014-03-03'],
    ["Last December, Ana Qazi's party [blocked] the road.", 'Last December: 2013-12-01..2013-12-31'],
    ['The guards [freed] the miners seized two days ago.', null],
    ['The guards freed the miners [seized] two days ago.', 'two days ago: 2014-03-02'],
    ['The guards have [freed] ten miners abducted two days ago.', null],
    ['The guards [freed] ten miners they had been holding since Friday.', null],
    ['The truce [holds] until Friday.', null],
    ['The rebels [released] two men, a week after the storm.', null],
    ['The party [condemned] the fraud, as it does every Monday.', null],
    ['The army [killed] six men in a three-day siege.', null],
    ['The crew [rescued] Ms May and Mr March.', null],
  ])('dates the act in “%s”', (text, date) => {
    expect(dated(text)).toBe(date)
  })

  test('looks ahead where the tense does, or the words say that it is planned', () => {
    expect(dated('The envoys will [meet] in Lima on Friday.', 'future')).toBe('on Friday: 2014-03-07')
    expect(dated('The envoys were to hold [talks] scheduled for Friday.')).toBe('for Friday: 2014-03-07')
    expect(dated('The envoys will [meet] in Lima in two weeks.', 'future')).toBe('in two weeks: 2014-03-17..2014-03-23')
    expect(dated('The envoys [met] for the first time in two years.')).toBeNull()
  })

  test('counts "the next day" from the date that the article told before', () => {
    expect(dated('Gunmen took the mill on February 10. Soldiers [freed] the crew the next day.')).toBe(
      'the next day: 2014-02-11',
    )
    expect(dated('The two sealed a pact in June 2013. They [met] again the following month.')).toBe(
      'the following month: 2013-07-01..2013-07-31',
    )
    expect(dated('Later in the day, they [met] again.')).toBe('Later in the day: open')
  })

  test('reads "a week after" with its clause as so long before', () => {
    expect(dated('The boat landed on Sunday, two days after guards [shot] at it.')).toBe('two days after: 2014-02-28')
  })

  test('has no answer for a sentence that is not there', () => {
    const document = article('They met on Monday.')
    expect(when(document, { start: 0, end: 4 }, { start: 0, end: 4 }, 99, null)).toBeNull()
  })

  test('takes time linear in the number of acts of one endless sentence', () => {
    const time = (acts: number): number => {
      const text = `${'they met in Lima on Monday and '.repeat(acts)}left.`
      const document = article(text)
      const sentence = 0
      const clause = document.sentences[sentence]!
      const begin = performance.now()
      for (let at = document.text.indexOf('met'); at >= 0; at = document.text.indexOf('met', at + 3))
        when(document, { start: at, end: at + 3 }, clause, sentence, 'past')
      return performance.now() - begin
    }
    time(200)
    const short = Math.max(time(200), time(200), 5)
    expect([1, 2].some(() => time(2000) < 50 * short)).toBe(true)
  })
})
