import { readFileSync, writeFileSync } from 'node:fs'
import { readTables } from '../tables/read-tables.js'
import { withMadeParts } from './made-parts.js'

// The only argument is the folder of the dataset that was made from the seeds.
writeFileSync('README.md', withMadeParts(readFileSync('README.md', 'utf8'), readTables(process.argv[2]!)))
