import { type Document, type Entity, type Mention, slice } from '../../pipeline/document.js'

const entityLine = (entity: Entity, index: number): string =>
  [
    `${index}  ${entity.name}`,
    entity.kind,
    entity.country ?? '-',
    entity.sector ?? '-',
    ...(entity.gender ? [entity.gender] : []),
    ...(entity.plural ? ['plural'] : []),
    ...(entity.role ? [entity.role] : []),
  ].join(' · ')

const mentionLine = (document: Document, mention: Mention): string => {
  const rivals = mention.rivals.length > 0 ? `, or ${mention.rivals.join(' or ')}` : ''
  return `    s${mention.sentence + 1} ${mention.form} ${JSON.stringify(slice(document, mention))}${rivals}`
}

/** Every entity with its mentions in text order, then the mentions that nobody answers. */
export const renderIdentify = (document: Document): readonly string[] => {
  const mentionsOf = (entity: number | null) =>
    document.mentions.filter((mention) => mention.entity === entity).map((mention) => mentionLine(document, mention))
  return [
    ...document.entities.flatMap((entity, index) => [entityLine(entity, index), ...mentionsOf(index), '']),
    'unresolved',
    ...mentionsOf(null),
  ]
}
