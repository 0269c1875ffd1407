import { evidence } from './evidence.js'

/** How far apart the two articles were published. */
export const published = evidence(
  'published',
  ['unknown', 'one article', 'same day', 'day after', 'same week', 'same month', 'other times'],
  (a, b) => {
    if (a.story.article === b.story.article) return 'one article'
    if (a.story.published === 0 || b.story.published === 0) return 'unknown'
    const days = Math.abs(a.story.published - b.story.published)
    if (days === 0) return 'same day'
    if (days === 1) return 'day after'
    if (days <= 7) return 'same week'
    return days <= 31 ? 'same month' : 'other times'
  },
)
