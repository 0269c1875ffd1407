import { createHash } from 'node:crypto'
import type { Rows } from '../../schemas/tables.js'
import type { Refusal } from '../ingest/ingest.js'

/** A refused input as a row of problems; its id comes from its path and code, as there is no article. */
export const refusalRow = (refusal: Refusal): Rows['problems'][number] => ({
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
