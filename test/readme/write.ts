import { readFileSync, writeFileSync } from 'node:fs'
import { readTables } from '../tables/read-tables.js'
import { madePages } from './made-parts.js'

// The only argument is the folder of the dataset that was made from the seeds.
const seeds = readTables(process.argv[2]!)
for (const [path, made] of Object.entries(madePages)) writeFileSync(path, made(readFileSync(path, 'utf8'), seeds))
