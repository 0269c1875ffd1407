import { type Dirent, promises as fs } from 'node:fs'
import { join, sep } from 'node:path'

/** A file of the input folder; `path` is relative to it, with `/`. */
export interface InputFile {
  readonly path: string
  readonly file: string
}

const byCodeUnit = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0

/**
 * All files below a folder in path order (by UTF-16 code unit, whatever the locale).
 *
 * @param skip an absolute folder that is never read: the output, where it lies inside the input
 * @returns the files, and the folders that could not be read; throws where the input folder itself cannot be read
 */
export const walk = async (
  root: string,
  skip: (folder: string) => boolean,
): Promise<{ readonly files: readonly InputFile[]; readonly unreadable: readonly InputFile[] }> => {
  const files: InputFile[] = []
  const unreadable: InputFile[] = []
  const pending: InputFile[] = [{ path: '', file: root }]
  for (let folder = pending.pop(); folder; folder = pending.pop()) {
    let entries: Dirent[]
    try {
      entries = await fs.readdir(folder.file, { withFileTypes: true })
    } catch (error) {
      if (folder.path === '') throw error
      unreadable.push(folder)
      continue
    }
    for (const entry of entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`
      const file = join(folder.file, entry.name)
      if (!entry.isDirectory()) files.push({ path, file })
      else if (!skip(file)) pending.push({ path, file })
    }
  }
  return { files: files.sort(byCodeUnit), unreadable: unreadable.sort(byCodeUnit) }
}

/** Whether one absolute path is another or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
