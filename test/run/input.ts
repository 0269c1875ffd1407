import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files by their path: text is written as UTF-8, bytes as they are. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Writes files below a folder, in the order given. */
export const writeFiles = (folder: string, files: Files): string => {
  mkdirSync(folder, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A short article of its own for every number. */
export const article = (number: number): string =>
  `Bridge ${number} opens\n\nThe mayor of Town ${number} opened a bridge on Monday. “It is bridge number ${number},” Mayor Ada Brook said.\n`
