import type { Column } from '../../schemas/column.js'
import { dayOfIso } from '../calendar/days.js'
import { type Growing, growingFloat64, growingUint8, growingUint32 } from '../growing.js'
import { growingText } from './text.js'

/**
 * The cells of one column, as plain arrays that are joined end to end: lengths where Arrow has offsets, a byte where
 * it has a bit. So what a worker made of some rows can wait on disk and be put together with more of its kind.
 */
export interface ColumnPart {
  readonly rows: number
  /** 1 where there is a value; absent where all rows have one. */
  readonly valid?: Uint8Array
  /** Numbers, days, codes of an enum, or 0 and 1. */
  readonly numbers?: Numbers
  /** Of strings in bytes, of lists in items. */
  readonly lengths?: Int32Array
  /** UTF-8. */
  readonly bytes?: Uint8Array
  readonly items?: ColumnPart
}

export type Numbers = Int32Array | Int8Array | Float64Array | BigInt64Array | Uint8Array

export type PlainRow = Readonly<Record<string, unknown>>

/** Collects the cells of a column, in rows that are valid. */
export interface ColumnWriter {
  /** Adds the cell of each row. */
  readonly add: (rows: readonly PlainRow[]) => void
  /** Adds cells of a column of the same type that were collected elsewhere. */
  readonly append: (part: ColumnPart) => void
  /** What was added since the last time; do not keep it while adding. */
  readonly take: () => ColumnPart
}

/** Which rows have a value; nothing is kept of a column where all must have one. */
const validity = (nullable: boolean) => {
  const valid = growingUint8()
  let nulls = 0
  return {
    add: (isValid: boolean): void => {
      if (!nullable) return
      valid.push(isValid ? 1 : 0)
      if (!isValid) nulls++
    },
    append: (part: ColumnPart): void => {
      if (!nullable) return
      if (part.valid === undefined) valid.fill(1, part.rows)
      else {
        valid.append(part.valid)
        // At least one, and it does not matter how many.
        nulls++
      }
    },
    take: (): Pick<ColumnPart, 'valid'> => {
      const taken = nulls > 0 ? { valid: valid.view() } : {}
      valid.clear()
      nulls = 0
      return taken
    },
  }
}

// The arrays that grow hold the bits of 32, signed or not.
const signed = ({ buffer, byteOffset, length }: Uint32Array): Int32Array => new Int32Array(buffer, byteOffset, length)
const unsigned = ({ buffer, byteOffset, length }: Int32Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, length)

const texts = (nullable: boolean) => {
  const valid = validity(nullable)
  const lengths = growingUint32()
  const text = growingText()
  return {
    add: (cell: string | null): void => {
      valid.add(cell !== null)
      lengths.push(cell === null ? 0 : text.add(cell))
    },
    append: (part: ColumnPart): void => {
      valid.append(part)
      lengths.append(unsigned(part.lengths!))
      text.append(part.bytes!)
    },
    take: (): ColumnPart => {
      const part = { rows: lengths.size(), ...valid.take(), lengths: signed(lengths.view()), bytes: text.view() }
      lengths.clear()
      text.clear()
      return part
    },
  }
}

const stringWriter = (name: string, nullable: boolean): ColumnWriter => {
  const { add, append, take } = texts(nullable)
  return {
    add: (rows) => {
      for (let i = 0; i < rows.length; i++) add(rows[i]![name] as string | null)
    },
    append,
    take,
  }
}

const listWriter = (name: string): ColumnWriter => {
  const lengths = growingUint32()
  const items = texts(true)
  return {
    add: (rows) => {
      for (let i = 0; i < rows.length; i++) {
        const cell = rows[i]![name] as readonly (string | null)[]
        lengths.push(cell.length)
        for (let j = 0; j < cell.length; j++) items.add(cell[j]!)
      }
    },
    append: (part) => {
      lengths.append(unsigned(part.lengths!))
      items.append(part.items!)
    },
    take: () => {
      const part = { rows: lengths.size(), lengths: signed(lengths.view()), items: items.take() }
      lengths.clear()
      return part
    },
  }
}

/**
 * @param numberOf what stands for a cell
 * @param typed the numbers that were collected, as Arrow wants them
 * @param collected the other way round
 */
const numberWriter = <A extends Uint8Array | Uint32Array | Float64Array>(
  name: string,
  nullable: boolean,
  numbers: Growing<A>,
  numberOf: (cell: any) => number,
  typed: (numbers: A) => Numbers,
  collected: (numbers: any) => A,
): ColumnWriter => {
  const valid = validity(nullable)
  return {
    add: (rows) => {
      for (let i = 0; i < rows.length; i++) {
        const cell = rows[i]![name]
        valid.add(cell !== null)
        numbers.push(cell === null ? 0 : numberOf(cell))
      }
    },
    append: (part) => {
      valid.append(part)
      numbers.append(collected(part.numbers))
    },
    take: () => {
      const part = { rows: numbers.size(), ...valid.take(), numbers: typed(numbers.view()) }
      numbers.clear()
      return part
    },
  }
}

const bytes = ({ buffer, byteOffset, length }: Int8Array): Uint8Array => new Uint8Array(buffer, byteOffset, length)
const codes = ({ buffer, byteOffset, length }: Uint8Array): Int8Array => new Int8Array(buffer, byteOffset, length)
const milliseconds = (moments: Float64Array): BigInt64Array => BigInt64Array.from(moments, BigInt)
const itself = <T>(value: T): T => value

/** @param name what the column is called in a row */
export const columnWriter = (name: string, { type, nullable, values }: Column): ColumnWriter => {
  switch (type) {
    case 'int':
      return numberWriter(name, nullable, growingUint32(), itself<number>, signed, unsigned)
    case 'float':
      return numberWriter(name, nullable, growingFloat64(), itself<number>, itself, itself)
    case 'bool':
      return numberWriter(name, nullable, growingUint8(), (cell: boolean) => (cell ? 1 : 0), itself, itself)
    case 'date':
      return numberWriter(name, nullable, growingUint32(), dayOfIso, signed, unsigned)
    case 'timestamp':
      return numberWriter(name, nullable, growingFloat64(), Date.parse, milliseconds, (moments) =>
        Float64Array.from(moments, Number),
      )
    case 'enum': {
      const numbers = new Map(values!.map((value, number) => [value, number]))
      return numberWriter(name, nullable, growingUint8(), (cell: string) => numbers.get(cell)!, codes, bytes)
    }
    case 'list':
      return listWriter(name)
    case 'string':
      return stringWriter(name, nullable)
  }
}
