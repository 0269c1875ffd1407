import type { Rows } from '../../schemas/tables.js'
import { columnTables } from './columns.js'
import { look } from './look.js'

const between = (page: string, start: string, end: string, text: string): string => {
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`a page has lost the marks ${start} and ${end}`)
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`
}

const twoTables = (seeds: Rows): string =>
  (['quotes', 'events'] as const).map((name) => `**${name}**\n\n${look(seeds, name)}`).join('\n\n')

/** Pages with parts that are made anew, by their paths: what each becomes, given its text and the dataset of the seeds. */
export const madePages: Readonly<Record<string, (page: string, seeds: Rows) => string>> = {
  'README.md': (page, seeds) =>
    between(page, '<!-- look: made by `make readme` -->', '<!-- end of look -->', twoTables(seeds)),
  'schemas/README.md': (page, seeds) =>
    between(page, '<!-- columns: made by `make readme` -->', '<!-- end of columns -->', columnTables(seeds)),
}
