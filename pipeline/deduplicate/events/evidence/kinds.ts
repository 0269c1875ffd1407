import { act, commonAct } from './act.js'
import { day } from './day.js'
import type { Evidence } from './evidence.js'
import { actors, partners, recipients } from './parties.js'
import { place } from './place.js'
import { published } from './published.js'
import { status } from './status.js'
import { sentence, story, told } from './words.js'

/** All kinds of evidence, in the order in which they are told. */
export const kinds: readonly Evidence[] = [
  act,
  commonAct,
  status,
  actors,
  recipients,
  partners,
  day,
  place,
  published,
  sentence,
  told,
  story,
]
