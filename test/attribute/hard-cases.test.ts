import { describe, expect, test } from 'vitest'
import { attributed, lines } from './attributed.js'

const table = (rows: readonly (readonly [string, string, readonly string[]])[]): void => {
  test.each(rows)('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
}

describe('the speaker stands beside the quotation', () => {
  table([
    [
      'before it',
      'Mayor Tom Becker said: “The bridge stays shut.”',
      ['direct | The bridge stays shut. | Mayor Tom Becker | Tom Becker'],
    ],
    [
      'after it',
      '“The bridge stays shut,” Mayor Tom Becker said.',
      ['direct | The bridge stays shut, | Mayor Tom Becker | Tom Becker'],
    ],
    [
      'inverted with a long apposition',
      '“It was a long night,” said Frank Muller, a former mayor of Lindau, whose house stood closest to the lake.',
      ['direct | It was a long night, | Frank Muller | Frank Muller'],
    ],
    [
      'in the middle',
      '“The bridge,” Mayor Tom Becker said, “will stay shut until May.”',
      [
        'direct | The bridge, | Mayor Tom Becker | Tom Becker',
        'direct | will stay shut until May. | Mayor Tom Becker | Tom Becker',
      ],
    ],
    [
      'after any verb, in a mixed quotation',
      'Opposition leader Carla Stone slammed the budget as “a gift to the rich” on Monday.',
      ['mixed | a gift to the rich | Opposition leader Carla Stone | Carla Stone'],
    ],
    [
      'after "according to"',
      'The worst is “behind us for now”, according to Finance Minister Peter Holm.',
      ['mixed | behind us for now | Finance Minister Peter Holm | Peter Holm'],
    ],
    [
      'with a colon',
      'Anna Weiss: “We did not expect this.”',
      ['direct | We did not expect this. | Anna Weiss | Anna Weiss'],
    ],
    [
      'after a dash',
      '“We did not expect this.” — Anna Weiss',
      ['direct | We did not expect this. | Anna Weiss | Anna Weiss'],
    ],
    [
      'before a party and a state',
      'Sen. Debbie Stone, D-Mich., said “it was never about money” on Friday.',
      ['mixed | it was never about money | Sen. Debbie Stone | Debbie Stone'],
    ],
  ])
})

describe('the speaker is no single person', () => {
  table([
    ['a crowd', '“Let us in!” the protesters chanted.', ['direct | Let us in! | the protesters | the protesters']],
    [
      'a document',
      'The report found “serious and repeated failures” in the hospital.',
      ['mixed | serious and repeated failures | The report | The report'],
    ],
    [
      'two side by side',
      '“We share one goal,” France and Germany said in a joint statement.',
      ['direct | We share one goal, | France and Germany | France and Germany'],
    ],
  ])
})

describe('the speaker stands further off', () => {
  table([
    [
      'a floating quotation in the same paragraph',
      'Maria Lopez said that the river came at night. “We lost the ovens twice.”',
      ['direct | We lost the ovens twice. | Maria Lopez | Maria Lopez'],
    ],
    [
      'a floating quotation in the next paragraph',
      '“The river came at night,” said Maria Lopez, who runs a bakery.\n“We lost the ovens twice.”',
      [
        'direct | The river came at night, | Maria Lopez | Maria Lopez',
        'direct | We lost the ovens twice. | Maria Lopez | Maria Lopez',
      ],
    ],
    [
      '"he added"',
      '“The bridge will stay shut,” Mayor Tom Becker said. “We need two weeks,” he added.',
      [
        'direct | The bridge will stay shut, | Mayor Tom Becker | Tom Becker',
        'direct | We need two weeks, | he | Tom Becker',
      ],
    ],
    [
      'a pronoun that fits one of two',
      'Anna Weiss met Tom Becker at noon. “I trust him,” she said.',
      ['direct | I trust him, | she | Anna Weiss'],
    ],
    [
      'nowhere',
      'It rained on Monday.\n“Winter is coming to the valley.”',
      ['direct | Winter is coming to the valley. | - | -'],
    ],
    [
      'an answer in an interview',
      'Q: Why did you leave the party?\nA: “Because it left me first.”',
      ['direct | Because it left me first. | - | -'],
    ],
  ])
})

describe('what stands in marks and is no quotation', () => {
  test.each([
    ['a single word at arm’s length', 'Critics call the plan “absurd”, but it passed.'],
    ['a title', 'Her novel “The Long Road Home” sold out on Tuesday.'],
    ['a song in single marks', 'He wrote the hit ‘Rain on Sunday’ in 1971.'],
    ['a nickname', 'Joe “the Fish” Morelli left the court in silence.'],
    ['a heading in single marks', '‘No Deal’'],
  ])('%s', (_, text) => {
    expect(attributed(text).quotes.filter(({ kind }) => kind !== 'indirect')).toEqual([])
  })
})

describe('parts of one utterance are one statement', () => {
  test.each([
    ['split by the cue', '“The bridge,” Tom Becker said, “will stay shut until May.”', [0, 0]],
    ['going on after the cue', '“It is shut,” Tom Becker said. “We need two weeks.”', [0, 0]],
    [
      'over paragraphs that open again',
      'Mayor Tom Becker told the council: “The bridge will stay shut.\n“We do not know for how long.\n“But we will tell you first.”',
      [0, 0, 0],
    ],
    ['a list', 'Rosa Klein said: “higher wages,” “shorter shifts” and “an end to night work.”', [0, 0, 0]],
    ['two speakers', '“It is shut,” Tom Becker said. “It is not,” Rosa Klein said.', [0, 1]],
    ['two reports by one speaker', '“It is shut,” Tom Becker said.\n“We need two weeks,” he added.', [0, 1]],
  ])('%s', (_, text, expected) => {
    expect(attributed(text).quotes.map(({ statement }) => statement)).toEqual(expected)
  })
})

describe('to whom, and by whom carried', () => {
  test.each([
    ['told somebody', '“Trust us,” President Lena Park told Ali Rahmani.', 'Ali Rahmani', null],
    ['said to a group', '“Do not wait for us,” Rosa Klein said to reporters.', 'reporters', null],
    ['asked somebody', '“Will you go?” Peter Holm asked Anna Weiss.', 'Anna Weiss', null],
    [
      'an outlet',
      '“Trust us,” President Lena Park said, Iranian state television reported.',
      null,
      'Iranian state television',
    ],
    ['a platform', '“We won,” Peter Holm wrote on Twitter.', null, 'Twitter'],
    ['a verb that names its platform', '“We won!” Peter Holm tweeted.', null, 'Twitter'],
    ['a thing that names its platform', 'In a tweet, Peter Holm said: “We won.”', null, 'Twitter'],
    ['nobody', '“We won,” Peter Holm said.', null, null],
  ])('%s', (_, text, addressee, via) => {
    expect(attributed(text).quotes.map((quote) => [quote.addressee, quote.via])).toEqual([[addressee, via]])
  })

  test('the speaker of two layers is the one who said it', () => {
    const [quote] = attributed(
      '“We will sign nothing,” Prime Minister Ivan Petrov said, according to the Baltic News Service.',
    ).quotes
    expect(quote?.speaker?.name).toBe('Ivan Petrov')
    expect(quote?.via).toBe('Baltic News Service')
  })
})

describe('doubts', () => {
  test.each([
    [
      'two men and a pronoun',
      'Peter Holm met Jonas Berg in Oslo. “The talks went well,” he said.',
      'ambiguous-speaker',
    ],
    ['a mark that never closes', '“We are not going, Rosa Klein said.\nThe council agreed.', 'unclosed-quotation'],
    ['a mark that never opened', 'We are not going,” Rosa Klein said.', 'unopened-quotation'],
    ['a stray mark', 'Rosa Klein said the bridge was safe. “\nThe council agreed.', 'stray-quotation-mark'],
  ])('%s', (_, text, code) => {
    expect(attributed(text).doubts.map((doubt) => doubt.code)).toEqual([code])
  })

  test('none for paragraphs that open again', () => {
    expect(attributed('Rosa Klein said: “It is shut.\n“It stays shut.”').doubts).toEqual([])
  })

  test('two men and a pronoun cost confidence', () => {
    const two = attributed('Peter Holm met Jonas Berg in Oslo. “The talks went well,” he said.').quotes[0]!
    const one = attributed('Peter Holm came to Oslo. “The talks went well,” he said.').quotes[0]!
    expect(two.confidence).toBeLessThan(one.confidence)
  })
})
