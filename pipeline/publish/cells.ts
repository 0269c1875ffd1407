import type { Column } from '../../schemas/column.js'
import { civil } from '../calendar/days.js'
import type { ColumnPart, Numbers } from './columns.js'
import { type CsvFlavour, FORMULA, SPREADSHEET_CELL_LIMIT, spreadsheetText } from './csv.js'
import { type GrowingText, growingText } from './text.js'

const BAR = 124
const SLASH = 47
const DASH = 45

/** Writes the next cell of a column. */
export type Printer = () => void

/** Writes a stretch of UTF-8 as a cell. */
type PrintText = (bytes: Uint8Array, start: number, end: number) => void

const startsFormula = Uint8Array.from({ length: 256 }, (_, byte) => Number(FORMULA.test(String.fromCharCode(byte))))

const textPrinter = (csv: GrowingText, flavour: CsvFlavour): PrintText => {
  if (flavour === 'plain') return csv.cell
  return (bytes, start, end) => {
    // No text has more UTF-16 units than bytes.
    if (startsFormula[bytes[start]!] === 0 && end - start <= SPREADSHEET_CELL_LIMIT) csv.cell(bytes, start, end)
    else {
      const cell = Buffer.from(spreadsheetText(Buffer.from(bytes.slice(start, end)).toString()))
      csv.cell(cell, 0, cell.length)
    }
  }
}

const stringPrinter = ({ lengths, bytes }: ColumnPart, print: PrintText): Printer => {
  let row = 0
  let at = 0
  return () => {
    const start = at
    at += lengths![row++]!
    if (at > start) print(bytes!, start, at)
  }
}

/** Items are parted by bars; what is not known is a dash. */
const listPrinter = ({ lengths, items }: ColumnPart, print: PrintText): Printer => {
  const joined = growingText()
  const { valid, lengths: sizes, bytes } = items!
  let row = 0
  let item = 0
  let at = 0
  const join = (start: number, end: number): void => {
    if (valid?.[item] === 0) joined.byte(DASH)
    for (let i = start; i < end; i++) joined.byte(bytes![i] === BAR ? SLASH : bytes![i]!)
  }
  return () => {
    const last = item + lengths![row++]! - 1
    if (last < item) return
    joined.clear()
    for (; item <= last; item++) {
      const start = at
      at += sizes![item]!
      join(start, at)
      if (item < last) joined.byte(BAR)
    }
    if (joined.size() > 0) print(joined.view(), 0, joined.size())
  }
}

const valuePrinter = <N extends Numbers>(
  { valid, numbers }: ColumnPart,
  print: (value: N[number]) => void,
): Printer => {
  let row = 0
  return () => {
    if (valid === undefined || valid[row] === 1) print((numbers as N)[row]!)
    row++
  }
}

const dayPrinter =
  (csv: GrowingText) =>
  (number: number): void => {
    const { year, month, day } = civil(number)
    csv.digits(year, 4)
    csv.byte(DASH)
    csv.digits(month, 2)
    csv.byte(DASH)
    csv.digits(day, 2)
  }

/** Writes one of some values by its number. */
const codePrinter = (csv: GrowingText, values: readonly string[]): ((code: number) => void) => {
  const bytes = Buffer.from(values.join(''))
  const ends = values.map((_, i) => Buffer.byteLength(values.slice(0, i + 1).join('')))
  return (code) => csv.cell(bytes, code === 0 ? 0 : ends[code - 1]!, ends[code]!)
}

/**
 * Writes the cells of a column, one with each call, as they stand in the lines of the file: they are encoded once, for
 * Arrow, and mostly need no more than to be copied.
 */
export const cellPrinter = (csv: GrowingText, column: Column, part: ColumnPart, flavour: CsvFlavour): Printer => {
  switch (column.type) {
    case 'string':
      return stringPrinter(part, textPrinter(csv, flavour))
    case 'list':
      return listPrinter(part, textPrinter(csv, flavour))
    case 'enum':
      return valuePrinter<Int8Array>(part, codePrinter(csv, column.values!))
    case 'bool':
      return valuePrinter<Uint8Array>(part, codePrinter(csv, ['false', 'true']))
    case 'int':
      return valuePrinter<Int32Array>(part, csv.digits)
    case 'float':
      return valuePrinter<Float64Array>(part, (value) => csv.add(String(value)))
    case 'date':
      return valuePrinter<Int32Array>(part, dayPrinter(csv))
    case 'timestamp':
      return valuePrinter<BigInt64Array>(part, (moment) =>
        csv.add(new Date(Number(moment)).toISOString().replace('.000', '')),
      )
  }
}
