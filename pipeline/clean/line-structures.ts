import { appealLine, commandLine, consentLine, contactLine, productLine, tradeLine } from './appeal-lines.js'
import { copyrightLine, creditLine, staffCredit } from './credit-lines.js'
import type { Look } from './look.js'
import { clipLine, counterLine, machineLine, separator, tagLine } from './machine-lines.js'

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
  'appeal-line': appealLine,
  'tag-line': tagLine,
  'contact-line': contactLine,
  'copyright-line': copyrightLine,
  'product-line': productLine,
  'clip-line': clipLine,
} satisfies Record<string, LineStructure>
