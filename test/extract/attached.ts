import { clean } from '../../pipeline/clean/clean.js'
import { type Document, open, type Span } from '../../pipeline/document.js'
import { identify } from '../../pipeline/identify/identify.js'
import { parse } from '../../pipeline/parse/parse.js'
import { segment } from '../../pipeline/segment/segment.js'

/** An article of one text, published on Tuesday, 4 March 2014, read up to who is mentioned in it. */
export const article = (text: string): Document =>
  identify(
    parse(
      segment(
        clean(
          open({
            articleId: 'a0',
            path: 'a.txt',
            record: 0,
            format: 'text',
            encoding: 'utf-8',
            sha256: '',
            raw: `A quiet week in the provinces\nMarch 4, 2014\n\n${text}\n`,
          }),
        ),
      ),
    ),
  )

/** The words marked by brackets as the trigger: the text without them, and where they stand. */
export const marked = (text: string): { readonly text: string; readonly from: number; readonly to: number } => {
  const from = text.indexOf('[')
  const to = text.indexOf(']') - 1
  return { text: text.replace(/[[\]]/g, ''), from, to }
}

/** The span of a trigger in a document, and its sentence, whose whole is taken as the clause. */
export const triggerIn = (
  document: Document,
  { text, from, to }: ReturnType<typeof marked>,
): { readonly trigger: Span; readonly clause: Span; readonly sentence: number } => {
  const shift = document.text.indexOf(text)
  const trigger = { start: shift + from, end: shift + to }
  const sentence = document.sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.end <= end)
  return { trigger, clause: document.sentences[sentence]!, sentence }
}
