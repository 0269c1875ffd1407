import { createHash } from 'node:crypto'
import type { Rows } from '../../schemas/tables.js'

/** An input that is no article, or that a bug cost. */
interface Refused {
  readonly path: string
  readonly stage: string
  readonly code: string
  readonly detail: string
}

/** A refused input as a row of problems; its id comes from its path and code, as there is no article. */
export const refusalRow = (refusal: Refused): Rows['problems'][number] => ({
  problem_id: `x${createHash('sha256').update(`${refusal.path}\0${refusal.code}`).digest('hex').slice(0, 15)}`,
  path: refusal.path,
  article_id: null,
  stage: refusal.stage,
  severity: 'refused',
  code: refusal.code,
  start: null,
  end: null,
  detail: refusal.detail,
})
