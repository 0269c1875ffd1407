import { doubledLink, relatedLinks, teaserCard } from './link-structures.js'
import { footMenu, menuPage, menuRun, tagList } from './menu-structures.js'
import type { Page } from './page.js'
import { authorNote, bareCount, outletNote, signOff, strayDate } from './stray-structures.js'

/** Takes the lines of one kind of furniture by what stands around them; `out` are the lines known to go by then. */
export type PageStructure = (page: Page, take: (index: number) => void, out: ReadonlyMap<number, string>) => void

/** Lines that are furniture whatever the head of the page says. */
export const earlyStructures = { 'menu-run': menuRun } satisfies Record<string, PageStructure>

/** Lines that are furniture by what stands around them. In order: the first that knows a line gives the rule its name. */
export const pageStructures = {
  'sign-off': signOff,
  'outlet-note': outletNote,
  'related-links': relatedLinks,
  'doubled-link': doubledLink,
  'teaser-card': teaserCard,
  'author-note': authorNote,
  'stray-date': strayDate,
  'tag-list': tagList,
  'bare-count': bareCount,
  'foot-menu': footMenu,
  'menu-page': menuPage,
} satisfies Record<string, PageStructure>
