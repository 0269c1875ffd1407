import { readFileSync, writeFileSync } from 'node:fs'
import { withColumnTables } from './columns.js'

writeFileSync('README.md', withColumnTables(readFileSync('README.md', 'utf8')))
