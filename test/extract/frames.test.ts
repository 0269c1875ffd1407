import { describe, expect, it } from 'vitest'
import { ruledEvents } from '../../pipeline/extract/ruled-events.js'
import { documentOf, eventsOf } from './reading-of.js'

/** A sentence and the one event that it reports. */
type Pair = readonly [text: string, event: string]

const table = (title: string, pairs: readonly Pair[]): void => {
  describe(title, () => {
    it.each(pairs)('%s', (text, event) => {
      expect(eventsOf(text)).toEqual([event])
    })
  })
}

table('subject, verb, object', [
  ['Kenya condemned Somalia.', 'ACCUSE disapprove occurred: Kenya > Somalia'],
  ['Kenya and Uganda condemned Somalia.', 'ACCUSE disapprove occurred: Kenya + Uganda > Somalia'],
  ['Somalia was condemned by Kenya.', 'ACCUSE disapprove occurred: Kenya > Somalia'],
  [
    'Kenya, which borders Somalia, expelled the ambassador of Chad.',
    'SANCTION expel occurred: Kenya > the ambassador of Chad',
  ],
  ['Kenyan police arrested two journalists.', 'COERCE arrest occurred: Kenyan police > two journalists'],
  ['Kenya has imposed sanctions on Chad.', 'SANCTION discontinue occurred: Kenya > Chad'],
  ['Kenya lifted the ban on Chad.', 'RETREAT access occurred: Kenya > Chad'],
  ['Kenya lifted the curfew.', 'RETREAT access occurred: Kenya > '],
])

table('reciprocal acts put everybody among the actors', [
  ['Kenya met with Chad.', 'CONSULT occurred: Kenya + Chad > '],
  ['Kenya and Chad held talks in Geneva.', 'CONSULT occurred: Kenya + Chad > '],
  ['Talks between Kenya and Chad ended in Geneva.', 'CONSULT occurred: Kenya + Chad > '],
])

table('a guest visits, a host is visited', [
  ['Kenya hosted the president of Chad.', 'CONSULT visit occurred: the president of Chad > Kenya'],
])

table('what stands under another verb', [
  ['Kenya agreed to meet Chad.', 'AGREE occurred: Kenya > Chad'],
  ['Kenya refused to meet Chad.', 'REJECT meet occurred: Kenya > Chad'],
  ['Kenya threatened to bomb Chad.', 'THREATEN violence occurred: Kenya > Chad'],
  ['Kenya vowed to attack Chad.', 'THREATEN violence occurred: Kenya > Chad'],
  ['Kenya promised to withdraw its troops from Chad.', 'CONCEDE occurred: Kenya > Chad'],
  ['Kenya urged Chad to release the prisoners.', 'REQUEST yield occurred: Kenya > Chad'],
  ['Kenya called on Chad to hold talks.', 'REQUEST meet occurred: Kenya > Chad'],
  ['Kenya called on Chad to discuss trade.', 'CONSULT visit occurred: Kenya > Chad'],
  ['Kenya accused Chad of bombing a village.', 'ACCUSE allege occurred: Kenya > Chad'],
  ['Kenya began to bomb Chad.', 'ASSAULT explosives occurred: Kenya > Chad'],
  ['Kenya said Chad must leave.', 'REQUEST occurred: Kenya > Chad'],
  ['Kenya said Chad was responsible for the attack.', 'ACCUSE allege occurred: Kenya > Chad'],
  ['Kenya announced the suspension of all food aid to Chad.', 'SANCTION discontinue occurred: Kenya > Chad'],
])

table('nouns that name an act', [
  ["The deal was signed after Kenya's attack on Chad.", 'ASSAULT occurred: Kenya > Chad'],
  ['Kenya launched an attack on Chad.', 'ASSAULT occurred: Kenya > Chad'],
  ['Kenya opened an investigation into Chad.', 'ACCUSE investigate occurred: Kenya > Chad'],
  ['Kenya is the largest donor to Chad.', 'AID ongoing: Kenya > Chad'],
])

table('news of many kinds', [
  [
    'The UN Security Council voted on Friday to extend sanctions against Mali.',
    'SANCTION discontinue occurred: UN Security Council > Mali',
  ],
  ['The rebels freed 30 prisoners in exchange for food.', 'RETREAT release occurred: The rebels > 30 prisoners'],
  ['Ecuador recalled its ambassador from Mexico after the remarks.', 'SANCTION withdraw occurred: Ecuador > Mexico'],
  ['The United States pledged $500 million in military aid to Ukraine.', 'AGREE occurred: United States > Ukraine'],
  ['North Korea fired two ballistic missiles into the sea on Thursday.', 'MOBILIZE weapons occurred: North Korea > '],
  ['India banned exports of rice to Bangladesh.', 'COERCE restrict occurred: India > Bangladesh'],
  ['Serbia put its army on high alert.', 'MOBILIZE troops occurred: Serbia > '],
  ['Poland urged Germany to deliver tanks to Ukraine.', 'REQUEST occurred: Poland > Germany'],
  ['Venezuela cut diplomatic ties with Argentina.', 'SANCTION discontinue occurred: Venezuela > Argentina'],
  ['Armenia handed over four villages to Azerbaijan.', 'RETREAT occurred: Armenia > Azerbaijan'],
  ['Qatar mediated a deal between Israel and Hamas.', 'CONSULT third-party occurred: Qatar > Israel + Hamas'],
  ['Canada is considering sanctions against Georgia.', 'THREATEN ongoing: Canada > Georgia'],
  ['Rwanda closed its border with Burundi.', 'COERCE restrict occurred: Rwanda > Burundi'],
  ['Kosovo and Serbia exchanged fire near Mitrovica.', 'ASSAULT firearms occurred: Kosovo + Serbia > '],
  ['Tunisian police fired tear gas at protesters.', 'ASSAULT crowd-control occurred: Tunisian police > protesters'],
  ['Japan lodged a protest with China over the incident.', 'ACCUSE allege occurred: Japan > China'],
  ['South Korea and the US began joint drills on Monday.', 'COOPERATE occurred: South Korea + US > '],
])

table('tense, negation and conditions make the status', [
  ['Kenya will meet Chad.', 'AGREE scheduled: Kenya > Chad'],
  ['Kenya is to sign an agreement with Chad.', 'AGREE scheduled: Kenya > Chad'],
  ['Kenya will impose sanctions on Chad.', 'THREATEN relations occurred: Kenya > Chad'],
  ['Kenya will withdraw its troops from Chad.', 'CONCEDE scheduled: Kenya > Chad'],
  ['Kenya will not meet Chad.', 'REJECT meet occurred: Kenya > Chad'],
  ['Kenya did not meet Chad.', 'CONSULT negated: Kenya + Chad > '],
  ['Kenya may attack Chad.', 'ASSAULT hypothetical: Kenya > Chad'],
  ['Kenya is bombing Chad.', 'ASSAULT explosives ongoing: Kenya > Chad'],
])

describe('no event', () => {
  it.each([
    'Kenya is a country in East Africa.',
    'The storm battered the coast of Kenya.',
    'The earthquake killed dozens in Chad.',
    'Heavy rain threatens the harvest in Chad.',
    'The striker scored twice as Kenya beat Chad.',
    'She battled cancer for years.',
    'Shares rallied in Nairobi.',
    'A good stew calls for thyme.',
    'The chairman said that business was good.',
    'The river meets the lake near Kampala.',
    'A blizzard hit Boston on Sunday and closed schools.',
    'Liverpool beat Chelsea 3-1 at home on Saturday.',
    'The Dutch defender signed a four-year contract with Inter Milan.',
    'Serena Williams withdrew from the tournament with a knee injury.',
    'France conceded two goals in the first half.',
    'The coach praised his goalkeeper after the match.',
    'Brazil will meet Croatia in the quarter-final.',
    'Toyota recalled 50,000 cars over faulty brakes.',
    'Oil prices rallied as traders bet on higher demand.',
    'The novel attacks the hypocrisy of Victorian England.',
    'The film opens with an attack on a train.',
    'She met her husband at a party in Rome.',
    'The poet was killed in a car crash in 1960.',
    'A truck hit a bus near Lyon, injuring six people.',
    'The virus attacks the liver.',
    'The drug blocks a protein that tumours need.',
    'Rome conquered Gaul in the first century BC.',
    'Napoleon invaded Russia in 1812.',
    'Add the onions and beat the eggs.',
    'The hotel offers free breakfast to its guests.',
    'The law requires drivers to wear seat belts.',
    'Google launched a new phone in San Francisco.',
    'The actress accepted the award in Cannes.',
    'Manchester United sacked its manager.',
  ])('%s', (text) => {
    expect(eventsOf(text)).toEqual([])
  })
})

describe('what an event is bound to', () => {
  const text = 'Kenya condemned Chad on Monday.\n“We support Uganda,” the president of Kenya said.'
  const document = documentOf(text)
  const { sentences } = document
  const events = ruledEvents(document)

  it('lies in its sentence, trigger and parties sliced back', () => {
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) {
      const sentence = sentences[event.sentence]!
      expect(event.start).toBeGreaterThanOrEqual(sentence.start)
      expect(event.end).toBeLessThanOrEqual(sentence.end)
      expect(event.trigger.start).toBeGreaterThanOrEqual(event.start)
      expect(event.trigger.end).toBeLessThanOrEqual(event.end)
      for (const party of event.participants) expect(text.slice(party.span!.start, party.span!.end)).toBe(party.mention)
    }
  })

  it('has a confidence between 0 and 1', () => {
    for (const { confidence } of events) expect(confidence > 0 && confidence < 1).toBe(true)
    expect(events[0]!.trigger).toEqual({ start: 6, end: 15 })
  })
})
