import { expect, test } from 'vitest'
import { languageOf } from '../../pipeline/clean/language.js'
import { cleaned } from './cleaned.js'

const german = 'Der Minister sagte am Dienstag, die Gespräche seien gescheitert und die Boote blieben im Hafen.'

test.each([
  ['en', 'The boats of the northern coast stayed in port, and the ministry said that it would wait.'],
  ['en', 'Boats stay ashore while ministers argue over quotas'],
  ['de', german],
  ['fr', 'Le ministre a déclaré mardi que les discussions avaient échoué et que les bateaux resteraient au port.'],
  ['es', 'El ministro dijo el martes que las conversaciones habían fracasado y que los barcos seguirían en el puerto.'],
  ['ru', 'Министр заявил во вторник, что переговоры провалились и лодки останутся в порту.'],
  ['fa', 'وزیر روز سه‌شنبه گفت که مذاکرات شکست خورده است و قایق‌ها در بندر خواهند ماند.'],
  ['tr', 'Bakan salı günü görüşmelerin başarısız olduğunu ve teknelerin limanda kalacağını söyledi.'],
  ['zh', '部长周二表示，谈判已经失败，船只将留在港口，直到有新的提议，渔民们说他们会等待。'],
  ['zh', '外交部长周五表示反对这一决定'],
  ['ko', '장관은 금요일 협상이 결렬됐다고 말했다'],
  ['ja', '漁師たちは金曜日に港にとどまった'],
  [null, 'Solberg 港'],
  [null, ''],
  [null, '12 345 67'],
  [null, 'Solberg Ek Aurora'],
  [null, '“ ” — …'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test('an article that is not English is doubted and kept', () => {
  const { language, doubts, text } = cleaned(german)
  expect({ language, text }).toEqual({ language: 'de', text: german })
  expect(doubts).toEqual([
    { stage: 'clean', code: 'not-english', detail: 'The language of the text is de.', span: null },
  ])
})

test('an English article is not doubted', () => {
  expect(cleaned('The boats of the coast stayed in port, and the ministry said that it would wait.').doubts).toEqual([])
})
