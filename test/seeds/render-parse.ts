import { type Document, slice } from '../../pipeline/document.js'
import { headOf, isRoot, relationOf } from '../../pipeline/grammar/tree.js'

/** Sentences shown of a document: a page that can be read. */
const SHOWN = 6

/** Each token of the first sentences: word, tag, relation, and the word that it hangs on. */
export const renderParse = (document: Document): readonly string[] =>
  document.sentences.slice(0, SHOWN).flatMap(({ firstToken, endToken }, number) => {
    const tree = document.treeOf(number)
    const word = (token: number): string => slice(document, document.tokens[token]!)
    const lines = document.tokens.slice(firstToken, endToken).map(({ tag }, at) => {
      const token = firstToken + at
      const head = isRoot(tree, token) ? '' : ` < ${word(headOf(tree, token))}`
      return `  ${word(token).padEnd(16)} ${tag.padEnd(5)} ${relationOf(tree, token)}${head}`
    })
    return [`sentence ${number + 1}`, ...lines]
  })
