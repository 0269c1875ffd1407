import type { Rows } from '../../schemas/tables.js'
import type { GoldArticle, GoldQuote } from './gold.js'
import { type Aliases, isNamed } from './names.js'
import { find, overlap } from './positions.js'
import type { Verdict } from './tally.js'

type Article = Rows['articles'][number]
type Row = Rows['quotes'][number]

/** Reported clauses have no marks to hold on to: where exactly they end is a matter of taste. */
const ENOUGH = { direct: 0.8, mixed: 0.8, indirect: 0.7 }

const matching = (quote: GoldQuote, article: Article, rows: readonly Row[]): Row | null => {
  const span = find(article.text, quote.content)
  const isIndirect = quote.kind === 'indirect'
  if (!span) return null
  const best = rows
    .filter((row) => (row.kind === 'indirect') === isIndirect && overlap(row, span) >= ENOUGH[quote.kind])
    .sort((a, b) => overlap(b, span) - overlap(a, span))
  return best[0] ?? null
}

/** Without the marks at its end, and without the word that leads into a reported clause. */
const trimmed = (content: string): string => content.replace(/^that /, '').replace(/[\s,.]+$/u, '')

const figureOf = (quote: GoldQuote): string => {
  if (quote.kind === 'indirect') return 'indirect, speaker'
  return quote.content.split(' ').length >= 3 ? 'quotes of three words, speaker' : 'shorter quotes, speaker'
}

const verdictsOf = (gold: GoldArticle, quote: GoldQuote, row: Row | null, aliases: Aliases): readonly Verdict[] => {
  const asked = (figure: string, want: string | undefined, found: string | null | undefined): readonly Verdict[] =>
    want === undefined
      ? []
      : [
          {
            figure,
            isRight: isNamed(want, found ?? null, aliases),
            miss: `${gold.file}: ${found ?? 'none'} instead of ${want}: ${quote.content}`,
          },
        ]
  const speaker = asked(figureOf(quote), quote.speaker, row?.speaker)
  if (row === null) return speaker.map((one) => ({ ...one, miss: `${gold.file}: not found: ${quote.content}` }))
  return [
    ...speaker,
    {
      figure: quote.kind === 'indirect' ? 'indirect, exact content' : 'quotes, exact content',
      isRight: trimmed(row.content) === trimmed(quote.content),
      miss: `${gold.file}: ${row.content} instead of ${quote.content}`,
    },
    ...asked('kind', quote.kind, row.kind),
    ...asked('speaker kind', quote.speaker_kind, row.speaker_kind),
    ...asked('speaker mention', quote.mention, row.speaker_mention),
    ...asked('cue', quote.cue, row.cue),
    ...asked('addressee', quote.addressee, row.addressee),
    ...asked('via', quote.via, row.via),
  ]
}

/** Every quote of the gold with its speaker; what is optional only keeps a row from being a surplus. */
export const scoreQuotes = (gold: GoldArticle, article: Article, all: Rows, aliases: Aliases): readonly Verdict[] => {
  const rows = all.quotes.filter(({ article_id }) => article_id === article.article_id)
  const matches = gold.quotes.map((quote) => ({ quote, row: matching(quote, article, rows) }))
  const expected = new Set(matches.map(({ row }) => row))
  return [
    ...matches
      .filter(({ quote }) => !quote.optional)
      .flatMap(({ quote, row }) => verdictsOf(gold, quote, row, aliases)),
    ...rows.map((row) => ({
      figure: row.kind === 'indirect' ? 'indirect rows in the gold' : 'quote rows in the gold',
      isRight: expected.has(row),
      miss: `${gold.file}: surplus: ${row.content} (${row.speaker})`,
    })),
  ]
}

/** The quotations that stand in several articles: one cluster each, the conflict flagged. */
export const scoreCopies = (
  copies: readonly { readonly content: string; readonly files: readonly string[]; readonly has_conflict: boolean }[],
  all: Rows,
): readonly Verdict[] => {
  const fileOf = new Map(all.articles.map(({ article_id, path }) => [article_id, path]))
  return copies.map(({ content, files, has_conflict }) => {
    const rows = all.quotes.filter((row) => trimmed(row.content) === content)
    const clusters = new Set(rows.map(({ cluster_id }) => cluster_id))
    const found = new Set(rows.map(({ article_id }) => fileOf.get(article_id)))
    return {
      figure: 'copies of quotes',
      isRight:
        clusters.size === 1 &&
        files.every((file) => found.has(file)) &&
        rows.every((row) => row.has_conflict === has_conflict),
      miss: `${clusters.size} clusters, speakers ${rows.map(({ speaker_id }) => speaker_id).join(', ')}: ${content}`,
    }
  })
}

/** One id for one speaker, over all articles, and no id for two. */
export const scoreSpeakers = (speakers: readonly (readonly string[])[], all: Rows): readonly Verdict[] => {
  const named = [
    ...all.quotes.map(({ speaker, speaker_id }) => ({ name: speaker, id: speaker_id })),
    ...all.participants.map(({ name, name_id }) => ({ name, id: name_id })),
  ]
  const idsOf = (names: readonly string[]) => [
    ...new Set(named.filter(({ name }) => name !== null && names.includes(name)).map(({ id }) => id)),
  ]
  return speakers.map((names) => {
    const ids = idsOf(names)
    const others = speakers.filter((other) => other !== names).flatMap(idsOf)
    return {
      figure: 'one id for one speaker',
      isRight: ids.length === 1 && !others.includes(ids[0]!),
      miss: `${names.join(', ')}: ${ids.join(', ')}`,
    }
  })
}
