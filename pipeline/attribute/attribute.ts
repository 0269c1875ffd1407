import type { Document } from '../document.js'

export const attribute = (document: Document): Document => document
