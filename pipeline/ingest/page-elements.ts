const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that part the text around them from their own. */
export const blockElements = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements without content, that need no end. */
export const voidElements = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements of which nothing is read. */
export const skippedElements = set(
  'script style noscript template svg math iframe object select textarea audio video canvas datalist',
)

/** Elements whose text is shown bold or slanted. */
export const stressElements = set('b strong i em')

/** Opening a block ends an open paragraph; opening these ends an open one of their kind. */
export const impliedEnds: Readonly<Record<string, ReadonlySet<string>>> = {
  li: set('li'),
  dt: set('dt dd'),
  dd: set('dt dd'),
  tr: set('tr td th'),
  td: set('td th'),
  th: set('td th'),
  option: set('option'),
  tbody: set('thead tbody tr td th'),
}

/** An element of these is not ended by what opens or closes within it. */
export const scopes = set('table td th ul ol dl menu body html button')

/** Attributes of which the value is read. */
export const readAttributes = set(
  'class id role itemprop data-testid data-component data-qa data-type hidden aria-hidden style href rel name property content type datetime lang charset',
)
/** Those that say what an element is for. */
export const labelAttributes = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-qa',
  'data-type',
] as const
