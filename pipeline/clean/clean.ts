import type { Document } from '../document.js'

export const clean = (document: Document): Document => document
