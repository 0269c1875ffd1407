import { type EventType, eventStatuses, eventTypeNames } from '../../../../schemas/plover.js'
import type { Mention } from '../mention.js'
import { evidence } from './evidence.js'

const NEGATED = eventStatuses.indexOf('negated')
const SCHEDULED = eventStatuses.indexOf('scheduled')
const HYPOTHETICAL = eventStatuses.indexOf('hypothetical')

const typeNumber = (name: EventType): number => eventTypeNames.indexOf(name)
const AGREE = typeNumber('AGREE')
/** What a planned act, an AGREE, may be once it is reported. */
const OUTCOMES: ReadonlySet<number> = new Set((['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as const).map(typeNumber))

const isPlan = ({ type, status }: Mention): boolean => type === AGREE && status === SCHEDULED
const arePlanAndAct = (a: Mention, b: Mention): boolean =>
  (isPlan(a) && OUTCOMES.has(b.type)) || (isPlan(b) && OUTCOMES.has(a.type))

/** Whether it happened: a plan may come true, but what did not happen is not what did. */
export const status = evidence(
  'status',
  ['alike', 'plan and act', 'plan and act of one word', 'one did not happen', 'one is planned', 'one is a possibility'],
  (a, b) => {
    if (a.status !== b.status && (a.status === NEGATED || b.status === NEGATED)) return 'one did not happen'
    if (arePlanAndAct(a, b)) return a.stem === b.stem ? 'plan and act of one word' : 'plan and act'
    if (a.status === b.status) return 'alike'
    if (a.status === SCHEDULED || b.status === SCHEDULED) return 'one is planned'
    return a.status === HYPOTHETICAL || b.status === HYPOTHETICAL ? 'one is a possibility' : 'alike'
  },
)
