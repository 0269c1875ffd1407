import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const stageFolders = [
  'ingest',
  'clean',
  'segment',
  'parse',
  'identify',
  'attribute',
  'extract',
  'deduplicate',
  'publish',
]

/** What alone may touch disk, clock, arguments and workers. */
const shell = /^pipeline\/(run|cli|spark)(\.ts$|\/)/

interface File {
  readonly path: string
  readonly source: string
  /** Files of ours that it imports, from the top of the repository. */
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const fileAt = (path: string): File => {
  const source = withoutComments(readFileSync(join(root, path), 'utf8'))
  const imported = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name!)
  return {
    path,
    source,
    ours: imported
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')),
    packages: imported.filter((name) => !name.startsWith('.')),
  }
}

const files = ['pipeline', 'schemas'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => fileAt(`${folder}/${name.replaceAll('\\', '/')}`)),
)
const stageOf = (path: string): string | undefined =>
  stageFolders.find((stage) => path.startsWith(`pipeline/${stage}/`))

/** `file: what it should not`, for the files of which a rule says so. */
const offences = (
  concerned: (path: string) => boolean,
  offence: (file: File) => readonly string[],
): readonly string[] => {
  const some = files.filter(({ path }) => concerned(path))
  expect(some.length).toBeGreaterThan(0)
  return some.flatMap((file) => offence(file).map((what) => `${file.path}: ${what}`))
}
const isInside = (path: string): boolean => !shell.test(path)
/** What runs in the browser of who reads the report, not in the pipeline. */
const ofPage = /^pipeline\/report\/page\//

/** What makes a run depend on more than its input. */
const impure =
  /\bprocess\.\w+|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\.(?:localeCompare|toLocale\w+)\(|\bIntl\.\w+/g
const pureModules = ['node:crypto', 'node:buffer', 'node:zlib']

describe('imports', () => {
  test('a stage imports no other stage', () => {
    const others = ({ path, ours }: File) => ours.filter((other) => stageOf(other) && stageOf(other) !== stageOf(path))
    expect(offences((path) => stageOf(path) !== undefined, others)).toEqual([])
  })

  test('what several stages share imports no stage', () => {
    expect(
      offences(
        (path) => /^pipeline\/(calendar|grammar|places|world)\//.test(path),
        ({ ours }) => ours.filter(stageOf),
      ),
    ).toEqual([])
  })

  test('schemas import nothing of ours', () => {
    const ours = (file: File) => file.ours.filter((path) => !path.startsWith('schemas/'))
    expect(offences((path) => path.startsWith('schemas/'), ours)).toEqual([])
  })

  test('nothing imports run or cli', () => {
    expect(offences(isInside, ({ ours }) => ours.filter((path) => shell.test(path)))).toEqual([])
  })

  test('only run and cli touch disk, clock, chance, arguments and locale', () => {
    const modules = ({ packages }: File) =>
      packages.filter((name) => name.startsWith('node:') && !pureModules.includes(name))
    const calls = ({ source }: File) => source.match(impure) ?? []
    const ofRun = (path: string) => isInside(path) && !ofPage.test(path)
    expect(offences(ofRun, (file) => [...modules(file), ...calls(file)])).toEqual([])
  })

  test('every folder of the pipeline is a stage, is shared by several, or is the shell', () => {
    const known = [...stageFolders, 'calendar', 'grammar', 'places', 'world', 'rules', 'report', 'run', 'spark']
    const folders = readdirSync(join(root, 'pipeline'), { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(known).toEqual(expect.arrayContaining(folders.map(({ name }) => name)))
  })

  test('the reader of imports sees what it should', () => {
    const worker = files.find(({ path }) => path === 'pipeline/run/worker.ts')!
    expect(worker.ours).toContain('pipeline/stages.ts')
    expect(worker.ours).toContain('pipeline/run/serve.ts')
    expect('const now = Date.now()'.match(impure)).toEqual(['Date.now'])
  })
})
