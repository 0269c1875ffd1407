import { type Document, type Sentence, slice } from '../../pipeline/document.js'

const tokenLine = (document: Document, sentence: Sentence): string =>
  document.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .map((token) => {
      const word = slice(document, token)
      const lemma = token.lemma === word.toLowerCase() ? '' : `=${token.lemma}`
      return token.pos === 'PUNCT' ? word : `${word}/${token.pos}${lemma}`
    })
    .join(' ')

/** Sentence by sentence with its tokens: word/part of speech, and the dictionary form where it is another. */
export const renderSegment = (document: Document): readonly string[] =>
  document.sentences.flatMap((sentence, index) => [
    ...(index > 0 && document.sentences[index - 1]!.paragraph !== sentence.paragraph ? [''] : []),
    `[${sentence.paragraph}] s${index + 1} ${sentence.kind === 'body' ? '' : `(${sentence.kind}) `}${slice(document, sentence)}`,
    `    ${tokenLine(document, sentence)}`,
  ])
