import type { ArticleView, ReportData } from '../data.js'

export const data = JSON.parse(document.getElementById('data')!.textContent!) as ReportData

export const articles: ReadonlyMap<string, ArticleView> = new Map(data.articles.map((article) => [article.id, article]))

/** Texts as code points, which positions count. */
const letters = new Map<string, readonly string[]>()
export const lettersOf = (article: ArticleView): readonly string[] => {
  const known = letters.get(article.id) ?? [...article.text]
  letters.set(article.id, known)
  return known
}

export const stretch = (article: ArticleView, start: number, end: number): string =>
  lettersOf(article).slice(start, end).join('')

/** The sentences that a stretch touches. */
export const sentencesAround = (article: ArticleView, start: number, end: number): readonly [number, number] => {
  const touched = article.sentences.filter(([from, to]) => from < end && to > start)
  return [touched[0]?.[0] ?? start, touched.at(-1)?.[1] ?? end]
}

export const sourceOf = ({ outlet, path, day }: ArticleView): string => [outlet ?? path, day].filter(Boolean).join(', ')
