import type { Table } from '../../schemas/table.js'
import { type TableName, tables } from '../../schemas/tables.js'
import { columnTable, keysOf } from './dictionary.js'
import { csvOf, type FileFormat } from './formats.js'

/** What is said of one run; nothing in it depends on the machine, the hour or where the folders lie. */
export interface RunFacts {
  /** Of the program. */
  readonly version: string
  readonly formats: readonly FileFormat[]
  /** Whether the CSVs are those for a spreadsheet. */
  readonly isForSpreadsheet: boolean
  readonly isArrowPacked: boolean
  readonly maxBytes: number
  /** Fields of records by the names that the user gave, `ours=theirs`. */
  readonly fields: readonly string[]
  /** Rows of each table. */
  readonly rows: Readonly<Record<TableName, number>>
  readonly refused: number
  /** First and last day of publication; null where no article states one. */
  readonly days: { readonly first: string; readonly last: string } | null
}

const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const about = ({ version, rows, refused, days }: RunFacts): string => {
  const span = days === null ? '' : days.first === days.last ? ` of ${days.first}` : ` of ${days.first} to ${days.last}`
  const refusals =
    refused === 0
      ? 'Nothing was refused.'
      : `${counted(refused)} files or records were refused: \`problems\` says which and why.`
  return `${counted(rows.articles)} news articles${span}, taken apart into tables by dateline ${version}: who said what, in whose words; who did
what to whom, when, where, and whether it happened. ${refusals} Every row says where in which
file it was found, so that every cell can be checked.`
}

const optionsOf = (facts: RunFacts): string => {
  const { formats, isForSpreadsheet, isArrowPacked, maxBytes, fields } = facts
  const said = [
    `--formats ${formats.join(',')}`,
    ...(isForSpreadsheet ? ['--excel'] : []),
    ...(isArrowPacked ? ['--compress'] : []),
    `--max-bytes ${maxBytes}`,
    ...fields.map((field) => `--field ${field}`),
  ]
  return `\`dateline ${facts.version} ${said.join(' ')}\``
}

const tableList = ({ rows, formats }: RunFacts): string =>
  [
    '| table | rows | one row is | key | files |',
    '|---|---|---|---|---|',
    ...Object.values(tables).map(
      (table) =>
        `| ${table.name} | ${counted(rows[table.name as TableName])} | ${table.grain.replace('one row per ', '')} | ${table.key} | ${formats
          .map((format) => `\`${table.name}.${format}\``)
          .join(', ')} |`,
    ),
  ].join('\n')

const block = (language: string, code: string): string => `\`\`\`${language}\n${code.trim()}\n\`\`\``

const loading = ({ formats }: RunFacts): string => {
  const csv = csvOf(formats)
  const parts = [
    ...(formats.includes('arrow')
      ? [
          block(
            'python',
            'import pandas as pd\nquotes = pd.read_feather("quotes.arrow")  # lists, dates and enums as declared',
          ),
          block('python', 'import polars as pl\nevents = pl.read_ipc("events.arrow")'),
          block('r', 'library(arrow)\nquotes <- read_feather("quotes.arrow")'),
        ]
      : []),
    ...(formats.includes('parquet')
      ? [block('sql', "-- DuckDB\nselect speaker_id, count(*) from 'quotes.parquet' group by all order by 2 desc;")]
      : []),
    block(
      'python',
      `import pandas as pd\nquotes = pd.read_csv("quotes.${csv}", keep_default_na=False, na_values=[""], parse_dates=["published_on"])`,
    ),
  ]
  return parts.join('\n\n')
}

const dictionary = (table: Table<any>, { rows }: RunFacts): string =>
  `### ${table.name}\n\n${counted(rows[table.name as TableName])} rows, ${table.grain}. ${keysOf(table)}\n\n${columnTable(table)}`

/** The page that ships beside the tables and tells what they are: markdown. */
export const datasetReadme = (facts: RunFacts): string => `# News articles, quotes and events

${about(facts)}

Made with ${optionsOf(facts)}. The same files give the same dataset, to the byte.

## What is here

${tableList(facts)}

\`datapackage.json\` describes the CSV files for programs (Frictionless Data Package, version 2). The tables join by their keys:
\`article_id\` is in every table that is about an article, \`sentence_id\` leads to the sentence, \`event_id\` from a participant to its event.
\`cluster_id\` is shared by copies of an article, of the same quoted words, and by reports of the same event; count \`is_canonical\` rows to
count each once.

## Loading

${loading(facts)}

In CSV an empty cell is null, except in lists, where it is the empty list; items of a list are parted by \`|\`, and \`-\` is an item that is
not known. \`start\` and \`end\` count Unicode code points from 0, the end not included: in Python \`text[start:end]\`, in R and SQL
\`substr(text, start + 1, end - start)\`.

## How far to trust it

\`confidence\` says how likely a row is right, and is calibrated: of the rows near 0.9 about nine in ten are. Quotations in marks are mostly
above that; indirect speech and events are weaker, and of the events below 0.5 most are wrong in some cell. Set a threshold that fits
the purpose, read the evidence behind what you publish, and look at \`problems\`, where every doubt and every refusal stands. What is not known
is null: a null is never a no. A row tells what an article reports, not what is true.

## The texts

The texts belong to their publishers: what may be done with them, their licences and the law of the place decide. The tables as such
claim nothing further.

## Columns

\`?\` marks a column that may be null.

${Object.values(tables)
  .map((table) => dictionary(table, facts))
  .join('\n\n')}
`
