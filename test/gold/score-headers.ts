import type { Rows } from '../../schemas/tables.js'
import type { GoldArticle } from './gold.js'
import type { Verdict } from './tally.js'

type Article = Rows['articles'][number]

const blanks = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The body as the gold wants it, paragraph by paragraph. */
const bodyOf = (gold: GoldArticle, raw: string): readonly string[] =>
  raw.split('\n').flatMap((line, index) => {
    const kind = gold.lines[index + 1]
    if (kind === 'header' || kind === 'dropped' || line.trim() === '') return []
    return [gold.cut.find((cut) => cut.line === index + 1)?.kept ?? blanks(line)]
  })

const headerVerdicts = (gold: GoldArticle, row: Article): readonly Verdict[] =>
  Object.entries(gold.header).map(([name, want]) => {
    const found = row[name as keyof Article]
    return {
      figure: 'headers',
      isRight: JSON.stringify(found) === JSON.stringify(want),
      miss: `${gold.file} ${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(want)}`,
    }
  })

const bodyVerdicts = (gold: GoldArticle, row: Article, raw: string): readonly Verdict[] => {
  const wanted = bodyOf(gold, raw)
  const found = row.text.split('\n\n')
  return [
    ...wanted.map((paragraph) => ({
      figure: 'paragraphs kept',
      isRight: found.includes(paragraph),
      miss: `${gold.file}: lost or changed: ${paragraph}`,
    })),
    ...found.map((paragraph) => ({
      figure: 'no other paragraph in the text',
      isRight: wanted.includes(paragraph),
      miss: `${gold.file}: ${paragraph}`,
    })),
  ]
}

const droppedVerdicts = (
  gold: GoldArticle,
  row: Article,
  raw: string,
  dropped: Rows['dropped'],
): readonly Verdict[] => {
  const lines = raw.split('\n')
  const rows = dropped.filter(({ article_id }) => article_id === row.article_id)
  const wanted = [
    ...Object.keys(gold.lines).filter((line) => gold.lines[line] === 'dropped'),
    ...gold.cut.filter((cut) => cut.is_dropped).map(({ line }) => line),
  ].map(Number)
  return wanted.map((line) => ({
    figure: 'dropped lines',
    isRight: rows.some((one) => one.line === line && lines[line - 1]!.includes(one.text.trim())),
    miss: `${gold.file} line ${line}: ${lines[line - 1]}`,
  }))
}

const kindVerdicts = (gold: GoldArticle, row: Article, raw: string, sentences: Rows['sentences']): readonly Verdict[] =>
  Object.entries(gold.lines).flatMap(([line, kind]) => {
    if (kind !== 'heading' && kind !== 'caption') return []
    const text = blanks(raw.split('\n')[Number(line) - 1]!)
    const sentence = sentences.find((one) => one.article_id === row.article_id && text.startsWith(one.text))
    return [
      {
        figure: 'headings and captions',
        isRight: sentence?.kind === kind,
        miss: `${gold.file}: ${text} is ${sentence?.kind ?? 'not there'} instead of ${kind}`,
      },
    ]
  })

/** What stands before, around and between the body: fields of the header, lines kept, lines dropped. */
export const scoreHeaders = (gold: GoldArticle, row: Article, raw: string, rows: Rows): readonly Verdict[] => [
  ...headerVerdicts(gold, row),
  ...bodyVerdicts(gold, row, raw),
  ...droppedVerdicts(gold, row, raw, rows.dropped),
  ...kindVerdicts(gold, row, raw, rows.sentences),
]
