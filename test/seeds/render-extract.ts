import { type Document, type NewsEvent, type Participant, slice } from '../../pipeline/document.js'

const participant = ({ name, country, sector, mention }: Participant): string =>
  `${name} [${country ?? '-'} ${sector ?? '-'}]${mention === name ? '' : ` as ${JSON.stringify(mention)}`}`

const roleLine = (event: NewsEvent, role: Participant['role']): string =>
  event.participants
    .filter((one) => one.role === role)
    .map(participant)
    .join('; ') || '-'

const dateLine = ({ date }: NewsEvent): string =>
  date === null
    ? '-'
    : `${JSON.stringify(date.text)} ${date.start ?? '?'} to ${date.end ?? '?'}, ${date.precision ?? 'no precision'}`

const placeLine = ({ place }: NewsEvent): string =>
  place === null
    ? '-'
    : `${JSON.stringify(place.text)} [${place.country ?? '-'} ${place.latitude?.toFixed(2) ?? '-'} ${place.longitude?.toFixed(2) ?? '-'}]`

const eventLines = (document: Document, event: NewsEvent, index: number): readonly string[] => [
  `e${index + 1} ${event.event}${event.mode ? ` ${event.mode}` : ''}, ${event.status}, s${event.sentence + 1}`,
  `    ${slice(document, event)}`,
  `    trigger: ${JSON.stringify(slice(document, event.trigger))}`,
  `    actors: ${roleLine(event, 'actor')}`,
  `    recipients: ${roleLine(event, 'recipient')}`,
  `    date: ${dateLine(event)}`,
  `    place: ${placeLine(event)}`,
  ...(event.contexts.length > 0 ? [`    contexts: ${event.contexts.join(', ')}`] : []),
  ...(event.quote === null ? [] : [`    claimed in q${event.quote + 1}`]),
  `    ${event.method}, ${event.confidence.toFixed(2)}`,
  '',
]

/** Event by event: evidence, trigger, roles, date, place, whose claim it is, the rule and how sure it is. */
export const renderExtract = (document: Document): readonly string[] =>
  document.events.flatMap((event, index) => eventLines(document, event, index))
