import { columnsOf, rowCheck, type Table } from '../../schemas/table.js'
import type { TableName } from '../../schemas/tables.js'
import { type CorpusView, type Membership, rounded } from './rows.js'

const membership = ['cluster_id', 'cluster_size', 'is_canonical']

/**
 * The columns that only the whole corpus can fill. Everything else of a row is written while its article is at hand;
 * these follow when the last article has been read.
 */
const late: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  articles: [...membership, 'similarity'],
  quotes: ['speaker_id', ...membership, 'has_conflict'],
  events: membership,
  participants: ['name_id'],
}

export const isLate = (table: Table<any>, column: string): boolean =>
  late[table.name as TableName]?.includes(column) ?? false

export const hasLate = (table: Table<any>): boolean => (table.name as TableName) in late

/** Names of the late columns that stand side by side, group by group. */
export const lateGroups = (table: Table<any>): readonly (readonly string[])[] => {
  const groups: string[][] = []
  let before = false
  for (const [name] of columnsOf(table)) {
    const now = isLate(table, name)
    if (now && before) groups.at(-1)!.push(name)
    else if (now) groups.push([name])
    before = now
  }
  return groups
}

const checks = new Map<string, (row: unknown) => void>()

/** Throws with a message that names the cell where late columns break their schema. */
export const assertLate = (table: Table<any>, row: unknown): void => {
  let check = checks.get(table.name)
  if (check === undefined) {
    check = rowCheck(columnsOf(table).filter(([name]) => isLate(table, name)))
    checks.set(table.name, check)
  }
  check(row)
}

const membershipCells = ({ clusterId, clusterSize, isCanonical }: Membership) => ({
  cluster_id: clusterId,
  cluster_size: clusterSize,
  is_canonical: isCanonical,
})

export const articleLate = (view: CorpusView['article']) => ({
  ...membershipCells(view),
  similarity: view.similarity === null ? null : rounded(view.similarity),
})

export const quoteLate = (view: CorpusView['quotes'][number]) => ({
  speaker_id: view.speakerId,
  ...membershipCells(view),
  has_conflict: view.hasConflict,
})

export const eventLate = (view: Membership) => membershipCells(view)

export const participantLate = (nameId: string) => ({ name_id: nameId })
