import type { Document } from '../document.js'

export const identify = (document: Document): Document => document
