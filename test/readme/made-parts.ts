import type { Rows } from '../../schemas/tables.js'
import { columnTables } from './columns.js'
import { look } from './look.js'

const between = (readme: string, start: string, end: string, text: string): string => {
  const from = readme.indexOf(start)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the README has lost the marks ${start} and ${end}`)
  return `${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`
}

/** The README with the parts that are made anew: the column tables from the schemas, the look at the tables from the seeds. */
export const withMadeParts = (readme: string, seeds: Rows): string => {
  const columns = between(readme, '<!-- columns: made by `make readme` -->', '<!-- end of columns -->', columnTables())
  return between(columns, '<!-- look: made by `make readme` -->', '<!-- end of look -->', look(seeds))
}
