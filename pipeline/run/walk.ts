import { type Dirent, promises as fs } from 'node:fs'
import { join, sep } from 'node:path'
import type { Found } from './read.js'

/** The name of a file, and whether it is UTF-8; where it is not, its odd bytes stand as `%FF`, so that no two names are one. */
const nameOf = (bytes: Buffer): { readonly name: string; readonly isSound: boolean } => {
  const name = bytes.toString()
  if (!name.includes('\uFFFD') || bytes.equals(Buffer.from(name))) return { name, isSound: true }
  const escaped = [...bytes].map((byte) =>
    byte < 128 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
  )
  return { name: escaped.join(''), isSound: false }
}

/** A zip archive stands where the files in it do. */
export const placeOf = ({ path }: Found): string => (/\.zip$/i.test(path) ? `${path}/` : path)
const byPath = (a: Found, b: Found): number => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0)

/**
 * All files below a folder in path order (by UTF-16 code unit, whatever the locale), and the folders that cannot be read.
 *
 * @param skip an absolute folder that is never read: the output, where it lies inside the input
 * @returns throws where the input folder itself cannot be read
 */
export const walk = async (root: string, skip: (folder: string) => boolean): Promise<readonly Found[]> => {
  const found: Found[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent<Buffer>[]
    try {
      entries = await fs.readdir(join(root, folder), { withFileTypes: true, encoding: 'buffer' })
    } catch (error) {
      if (folder === '') throw error
      found.push({ path: folder, unreadable: 'The folder cannot be read.' })
      continue
    }
    for (const entry of entries) {
      const { name, isSound } = nameOf(entry.name)
      const path = folder === '' ? name : `${folder}/${name}`
      if (!isSound) found.push({ path, unreadable: 'The name is not UTF-8.' })
      else if (!entry.isDirectory()) found.push({ path })
      else if (!skip(join(root, path))) pending.push(path)
    }
  }
  return found.sort(byPath)
}

/** Whether one absolute path is another or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
