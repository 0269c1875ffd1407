import type { PageBlock, PageNode } from '../document.js'

/** A block of a page with its text as repaired. */
export interface PageLine {
  readonly text: string
  readonly block: PageBlock
}

const furniture = new Set(['nav', 'aside', 'footer', 'header', 'form', 'button', 'menu', 'dialog'])

/** The rule by which each block of a page is no part of the article, null where it is. */
export const judgeBlocks = (lines: readonly PageLine[], nodes: readonly PageNode[]): readonly (string | null)[] => {
  const inherited: (string | null)[] = []
  for (const { parent, element, isHidden } of nodes)
    inherited.push((inherited[parent] ?? null) || (isHidden ? 'hidden' : furniture.has(element) ? element : null))
  return lines.map(({ text, block }) => inherited[block.node] ?? (block.linked > text.length * 0.5 ? 'links' : null))
}
