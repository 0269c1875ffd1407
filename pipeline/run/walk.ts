import { type Dirent, promises as fs } from 'node:fs'
import { join, sep } from 'node:path'
import type { Input } from './read.js'

const byPath = (a: Input, b: Input): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/**
 * All files below a folder in path order (by UTF-16 code unit, whatever the locale), and the folders that cannot be read.
 *
 * @param skip an absolute folder that is never read: the output, where it lies inside the input
 * @returns throws where the input folder itself cannot be read
 */
export const walk = async (root: string, skip: (folder: string) => boolean): Promise<readonly Input[]> => {
  const found: Input[] = []
  const pending = ['']
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent[]
    try {
      entries = await fs.readdir(join(root, folder), { withFileTypes: true })
    } catch (error) {
      if (folder === '') throw error
      found.push({ path: folder, isUnreadableFolder: true })
      continue
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) found.push({ path })
      else if (!skip(join(root, path))) pending.push(path)
    }
  }
  return found.sort(byPath)
}

/** Whether one absolute path is another or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
