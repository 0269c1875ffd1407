import { promises as fs } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { tables } from '../../schemas/tables.js'
import { DATASET_NAME } from '../publish/descriptor.js'
import { filesOf } from '../publish/formats.js'

const DESCRIPTOR = 'datapackage.json'
const ours = new Set([
  DESCRIPTOR,
  'README.md',
  'report.html',
  'first-look.ipynb',
  'dataset.xlsx',
  ...Object.keys(tables).flatMap(filesOf),
])

/** Files that no one misses: what keeps a folder in a repository, and what file browsers, notebooks and spreadsheets leave. */
const harmless = /^(\.gitkeep|\.DS_Store|\.ipynb_checkpoints|\.~lock\..*#)$/

/** Beside `out`, a folder of this run under way, or the last dataset during the swap. */
const beside = (out: string, what: 'new' | 'old', pid: number | string): string =>
  join(dirname(out), `.${basename(out)}.${what}-${pid}`)

const listing = async (folder: string): Promise<readonly string[] | null> => {
  try {
    return await fs.readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const isOurs = async (folder: string): Promise<boolean> => {
  try {
    return JSON.parse(await fs.readFile(join(folder, DESCRIPTOR), 'utf8')).name === DATASET_NAME
  } catch {
    return false
  }
}

/**
 * Why a folder may not be replaced, or null where it may: it is absent, empty, or holds a dataset of ours and nothing
 * else. Other hidden files count like any: they may be a user's keys or repository.
 */
export const whyNotReplace = async (out: string): Promise<string | null> => {
  const names = ((await listing(out)) ?? []).filter((name) => !harmless.test(name))
  if (names.length === 0) return null
  if (!(await isOurs(out))) return `${out} is not empty and holds no dataset of dateline`
  const foreign = names.find((name) => !ours.has(name))
  return foreign === undefined ? null : `${out} holds ${foreign}, which is not part of the dataset: move it away first`
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a folder is that of a run, this one or another, that writes into `out`. */
export const isOfRun = (folder: string, out: string): boolean =>
  dirname(folder) === dirname(out) && /^(new|old)-\d+$/.test(nameBeside(basename(folder), out) ?? '')

/** What follows the name of `out` in the name of a folder of a run; null where it is none. */
const nameBeside = (name: string, out: string): string | null => {
  const prefix = `.${basename(out)}.`
  return name.startsWith(prefix) ? name.slice(prefix.length) : null
}

/** Clears what a run that was cut off left beside `out`, and puts the last dataset back where it was cut off in the swap. */
export const clearUp = async (out: string): Promise<void> => {
  for (const name of [...((await listing(dirname(out))) ?? [])].sort()) {
    const left = /^(new|old)-(\d+)$/.exec(nameBeside(name, out) ?? '')
    if (!left) continue
    const pid = Number(left[2])
    if (pid !== process.pid && isAlive(pid)) continue
    const folder = join(dirname(out), name)
    if (left[1] === 'old' && (await listing(out)) === null) await fs.rename(folder, out)
    else await fs.rm(folder, { recursive: true, force: true })
  }
}

/** Makes the empty folder in which the new dataset is written. */
export const prepare = async (out: string): Promise<string> => {
  const folder = beside(out, 'new', process.pid)
  await fs.mkdir(dirname(out), { recursive: true })
  await fs.mkdir(folder)
  return folder
}

/** Puts the written folder in the place of `out`, by rename: readers see the old dataset or the new one. */
export const swap = async (written: string, out: string): Promise<void> => {
  const old = beside(out, 'old', process.pid)
  const hasOld = (await listing(out)) !== null
  if (hasOld) await fs.rename(out, old)
  try {
    await fs.rename(written, out)
  } catch (error) {
    if (hasOld) await fs.rename(old, out)
    throw error
  }
  if (hasOld) await fs.rm(old, { recursive: true, force: true })
}
