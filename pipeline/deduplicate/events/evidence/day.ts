import type { Mention } from '../mention.js'
import { evidence } from './evidence.js'

/** An undated act was reported within so many days. */
const NEWS = 31

const isDated = ({ firstDay }: Mention): boolean => firstDay > 0
const isOneDay = ({ firstDay, lastDay }: Mention): boolean => firstDay === lastDay

/** Days between two stretches of days; 0 where they touch. */
const gap = (a: Mention, b: Mention): number => Math.max(0, a.firstDay - b.lastDay, b.firstDay - a.lastDay)

/** Whether the day of a dated mention lies about the day on which the other's article was published. */
const fits = (dated: Mention, { story: { published } }: Mention): boolean =>
  dated.lastDay >= published - NEWS && dated.firstDay <= published + NEWS

/** Whether two articles were published so far apart that the news of one is not that of the other. */
const areApart = ({ story: a }: Mention, { story: b }: Mention): boolean =>
  a.published > 0 && b.published > 0 && Math.abs(a.published - b.published) > 2 * NEWS

/** When it happened, as far as the two say. */
export const day = evidence(
  'day',
  [
    'unknown',
    'undated, in news of other times',
    'same day',
    'day before or after',
    'days touch',
    'other days',
    'one undated',
    'one undated, in one article',
    'one undated, in news of another time',
  ],
  (a, b) => {
    if (!isDated(a) && !isDated(b)) return areApart(a, b) ? 'undated, in news of other times' : 'unknown'
    if (isDated(a) && isDated(b)) {
      const days = gap(a, b)
      if (days > 1) return 'other days'
      if (days === 1) return 'day before or after'
      return isOneDay(a) && isOneDay(b) ? 'same day' : 'days touch'
    }
    const [dated, other] = isDated(a) ? [a, b] : [b, a]
    if (other.story.published > 0 && !fits(dated, other)) return 'one undated, in news of another time'
    return a.story.article === b.story.article ? 'one undated, in one article' : 'one undated'
  },
)
