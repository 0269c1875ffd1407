import type { Dropped, Header, WebPage } from '../document.js'
import type { Block } from './blocks.js'
import { judgeBlocks } from './judge-blocks.js'
import type { Line } from './lines.js'
import { readPageHeader } from './page-header.js'
import { rawSpan } from './repair.js'

/** A stretch of a page that is dropped, one row for neighbours of one rule: a menu is one. */
const joined = (dropped: readonly Dropped[]): readonly Dropped[] => {
  const rows: Dropped[] = []
  for (const one of dropped) {
    const last = rows.at(-1)
    if (last !== undefined && last.rule === one.rule && last.rawEnd + 1 === one.rawStart)
      rows[rows.length - 1] = { ...last, rawEnd: one.rawEnd }
    else rows.push(one)
  }
  return rows
}

export interface PageParts {
  readonly blocks: readonly Block[]
  readonly furniture: readonly Dropped[]
  /** What the page shows of its header among the furniture. */
  readonly shown: Partial<Header>
}

/**
 * Takes out of a web page what its structure shows to be no article.
 *
 * @param lines of the page, one for each of its blocks that shows anything
 */
export const withoutFurniture = (lines: readonly Line[], page: WebPage): PageParts => {
  const pageLines = lines.map(({ text, number }) => ({ text, block: page.blocks[number - 1]! }))
  const rules = page.isWhole ? judgeBlocks(pageLines, page.nodes) : pageLines.map(() => null)
  const blocks: Block[] = []
  const dropped: Dropped[] = []
  for (const [i, line] of lines.entries()) {
    const rule = rules[i]!
    if (rule === null) blocks.push({ text: line.text, runs: line.runs, line: line.number, afterBlank: true })
    else {
      const { start, end } = rawSpan(line)
      dropped.push({ line: line.number, rawStart: start, rawEnd: end, rule })
    }
  }
  const shown = readPageHeader(pageLines, page.nodes, (i) => rules[i] === null)
  return { blocks, furniture: joined(dropped), shown }
}
