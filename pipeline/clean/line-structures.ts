import { commandLine, consentLine, contactLine, productLine, tradeLine } from './appeal-lines.js'
import { copyrightLine, creditLine, staffCredit } from './credit-lines.js'
import type { Look } from './look.js'
import { counterLine, machineLine, separator, tagLine } from './machine-lines.js'

/** Whether a line is one kind of furniture, by itself. */
export type LineStructure = (look: Look) => boolean

/** Lines that are furniture wherever they stand. In order: the first that knows a line gives the rule its name. */
export const lineStructures = {
  separator,
  'counter-line': counterLine,
  'staff-credit': staffCredit,
  'machine-line': machineLine,
  'credit-line': creditLine,
  'consent-line': consentLine,
  'command-line': commandLine,
  'trade-line': tradeLine,
  'tag-line': tagLine,
  'contact-line': contactLine,
  'copyright-line': copyrightLine,
  'product-line': productLine,
} satisfies Record<string, LineStructure>
