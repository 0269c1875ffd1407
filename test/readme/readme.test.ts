import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { datasetOf } from '../tables/dataset-of.js'
import { madePages } from './made-parts.js'

const readme = readFileSync('README.md', 'utf8')
const dictionary = readFileSync('schemas/README.md', 'utf8')

const sources = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('pipeline', name), 'utf8'))
  .join('\n')

/** Codes as they stand in the code: `code: 'x'`, the first argument of `refuse` and its like, the third of `refusal`. */
const codes = new Set(
  [
    ...sources.matchAll(/\bcode: '([a-z0-9-]+)'/g),
    ...sources.matchAll(/\b(?:refuse|broken|fault|UnpackError)\(\s*'([a-z0-9-]+)'/g),
    ...sources.matchAll(/\brefusal\([^,()]+, '[a-z]+', '([a-z0-9-]+)'/g),
  ].map((match) => match[1]!),
)

describe('the pages of the project', () => {
  test.each(Object.entries(madePages))('%s carries what schemas and seeds give today', (path, made) => {
    const page = readFileSync(path, 'utf8')
    expect(made(page, datasetOf('seeds').rows)).toBe(page)
  })

  test('list every code that problems can hold', () => {
    expect(codes.size).toBeGreaterThan(5)
    expect([...codes].filter((code) => !dictionary.includes(`\`${code}\``))).toEqual([])
  })

  test('give a reason for every dependency', () => {
    const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(names.filter((name) => !new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|`, 'm').test(readme))).toEqual([])
  })

  test('link to files that are there', () => {
    const links = ['README.md', 'schemas/README.md', 'test/README.md'].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map((match) => join(dirname(path), match[1]!)),
    )
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })
})
