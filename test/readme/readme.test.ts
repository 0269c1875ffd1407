import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { datasetOf } from '../tables/dataset-of.js'
import { withMadeParts } from './made-parts.js'

const readme = readFileSync('README.md', 'utf8')

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

describe('the README', () => {
  test('carries the column tables of the schemas and rows that the seeds give today', () => {
    expect(withMadeParts(readme, datasetOf('seeds').rows)).toBe(readme)
  })

  test('lists every code that problems can hold', () => {
    expect(codes.size).toBeGreaterThan(5)
    expect([...codes].filter((code) => !readme.includes(`\`${code}\``))).toEqual([])
  })

  test('gives a reason for every dependency', () => {
    const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(names.filter((name) => !readme.includes(`| \`${name}\` `))).toEqual([])
  })
})
