import type { Document } from '../document.js'

export const segment = (document: Document): Document => document
