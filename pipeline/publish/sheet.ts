import { columnsOf, type Table } from '../../schemas/table.js'
import type { Column } from '../../schemas/tables.js'
import type { Cell, Cells, Row } from './cells-of-rows.js'
import { cellText, SPREADSHEET_CELL_LIMIT } from './csv.js'

/** Rows of a sheet and links in it, at most (Excel specifications and limits). */
export const SHEET_ROWS = 1_048_576
const LINKS = 65_000

/** Excel counts days from the last of 1899, and takes 1900 for a leap year: days before 1 March 1900 stay text. */
const DAY_ZERO = 25_569
const FIRST_DAY = 61
const DAY = 86_400_000

const styles = { plain: 0, date: 1, moment: 2, head: 3, link: 4 } as const

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML; what Excel would take for a character in writing (`_x000D_`) is kept as it is written. */
const xml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (letter) => ESCAPED[letter]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them, and no halves of pairs.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')

const clipped = (text: string): string => {
  if (text.length <= SPREADSHEET_CELL_LIMIT) return text
  const told = ` […${text.length} characters in all]`
  const cut = text.slice(0, SPREADSHEET_CELL_LIMIT - told.length)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)) + told
}

/** `A`, `Z`, `AA`. */
export const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

const textCell = (place: string, text: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" t="inlineStr"${style > 0 ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xml(clipped(text))}</t></is></c>`

const serialCell = (place: string, text: string, style: number): string => {
  const serial = Date.parse(text) / DAY + DAY_ZERO
  return serial >= FIRST_DAY ? `<c r="${place}" s="${style}"><v>${serial}</v></c>` : textCell(place, text, styles.plain)
}

const cellXml = (place: string, { type }: Column, cell: Cell, isLink: boolean): string => {
  if (cell === null) return ''
  if (type === 'date') return serialCell(place, cell as string, styles.date)
  if (type === 'timestamp') return serialCell(place, cell as string, styles.moment)
  if (type === 'bool') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return textCell(place, cellText(cell), isLink ? styles.link : styles.plain)
}

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  string: 24,
  enum: 14,
  int: 10,
  float: 11,
  bool: 11,
  date: 12,
  timestamp: 19,
  list: 28,
}
const LONG = new Set(['text', 'content', 'evidence', 'headline', 'detail'])

/** One sheet of a workbook: its XML comes in parts, in this order. */
export interface Sheet {
  readonly head: () => string
  readonly rows: (cells: Cells) => string
  /** @param rowOf the row of an article on the sheet of articles, from 2; undefined where the sheet has no room for it */
  readonly tail: (rowOf: (article: string) => number | undefined) => string
}

const ARTICLE_ID = 16

/**
 * A table as a sheet: header frozen and filtered, dates as dates, never a formula, and the ids as links to the article
 * for as many rows as Excel allows.
 *
 * @param limit rows of a sheet at most, the header among them
 */
export const sheet = (table: Table<any>, limit = SHEET_ROWS): Sheet => {
  const columns = columnsOf(table)
  const letters = columns.map((_, i) => letterOf(i))
  const linked = columns.findIndex(
    ([name]) => table.name !== 'articles' && (name === 'article_id' || name === 'event_id'),
  )
  const links: string[] = []
  let row = 1
  let left = 0
  const rowXml = (cells: Row): string => {
    row++
    const id = linked < 0 ? null : cells[columns[linked]![0]]
    const isLink = typeof id === 'string' && links.length < LINKS
    if (isLink) links.push(id.slice(0, ARTICLE_ID))
    else if (links.length < LINKS) links.push('')
    const written = columns.map(([name, column], i) =>
      cellXml(`${letters[i]}${row}`, column, cells[name]!, isLink && i === linked),
    )
    return `<row r="${row}">${written.join('')}</row>`
  }
  return {
    head: () => {
      const widths = columns.map(([name, { type }], i) => {
        const width = LONG.has(name) ? 60 : Math.max(WIDTHS[type], name.length + 4)
        return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
      })
      const names = columns.map(([name], i) => textCell(`${letters[i]}1`, name, styles.head))
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
        `<cols>${widths.join('')}</cols><sheetData><row r="1">${names.join('')}</row>`
      )
    },
    rows: (cells) => {
      let written = ''
      for (let i = 0; i < cells.rows; i++) {
        // The last row is kept for the word that there are more.
        if (row < limit - 1) written += rowXml(cells.row(i))
        else left++
      }
      return written
    },
    tail: (rowOf) => {
      const last = `${letters.at(-1)}${Math.max(row, 2)}`
      const more =
        left > 0
          ? `<row r="${row + 1}">${textCell(`A${row + 1}`, `${left} more rows do not fit a sheet: they are in ${table.name}.csv`, styles.head)}</row>`
          : ''
      const found = links.flatMap((article, i) => {
        const to = article === '' ? undefined : rowOf(article)
        return to === undefined ? [] : [`<hyperlink ref="${letters[linked]}${i + 2}" location="articles!A${to}"/>`]
      })
      return (
        `${more}</sheetData><autoFilter ref="A1:${last}"/>` +
        `${found.length > 0 ? `<hyperlinks>${found.join('')}</hyperlinks>` : ''}</worksheet>`
      )
    },
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const stylesXml =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/>' +
  '<xf fontId="2" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** The parts of a workbook beside its sheets, by their paths: ECMA-376, as little of it as Excel and LibreOffice ask for. */
export const workbookParts = (names: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${names
    .map(
      (_, i) =>
        `<Override PartName="${sheetPath(i, '/')}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')}</Types>`,
  '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
    .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${names
    .map(
      (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': stylesXml,
})

/** Where the sheet of a number, from 0, stands in the workbook. */
export const sheetPath = (number: number, root = ''): string => `${root}xl/worksheets/sheet${number + 1}.xml`
