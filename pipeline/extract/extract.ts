import type { Document } from '../document.js'

export const extract = (document: Document): Document => document
