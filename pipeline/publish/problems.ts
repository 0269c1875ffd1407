import { createHash } from 'node:crypto'
import type { Rows } from '../../schemas/tables.js'

/** An input that is no article, or that a bug cost. */
interface Refused {
  readonly path: string
  /** Null where it is the file as a whole. */
  readonly record: number | null
  readonly stage: string
  readonly code: string
  readonly detail: string
}

const keyOf = ({ path, record, code }: Refused): string =>
  record === null ? `${path}\0${code}` : `${path}\0${record}\0${code}`

/** A refused input as a row of problems; its id comes from its path, record and code, as there is no article. */
export const refusalRow = (refusal: Refused): Rows['problems'][number] => ({
  problem_id: `x${createHash('sha256').update(keyOf(refusal)).digest('hex').slice(0, 15)}`,
  path: refusal.path,
  record: refusal.record,
  article_id: null,
  stage: refusal.stage,
  severity: 'refused',
  code: refusal.code,
  start: null,
  end: null,
  detail: refusal.detail,
})

/** The doubt about an article in whose bucket not every pair was compared. */
export const crowdedRow = ({
  articleId,
  path,
  record,
}: {
  readonly articleId: string
  readonly path: string
  readonly record: number
}): Rows['problems'][number] => ({
  problem_id: `${articleId}-x0`,
  path,
  record,
  article_id: articleId,
  stage: 'deduplicate',
  severity: 'doubt',
  code: 'crowded-bucket',
  start: null,
  end: null,
  detail: 'So many articles share words with this one that not every pair of them was compared.',
})
