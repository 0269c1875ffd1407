import { pathToFileURL } from 'node:url'
import { defaultFormats } from '../../pipeline/publish/formats.js'
import { run } from '../../pipeline/run.js'

/** One whole run in a process of its own, so that its memory is its own: prints what it took as JSON. */
const [input, output, worker, workers] = process.argv.slice(2) as [string, string, string, string]

const began = performance.now()
const summary = await run({
  input,
  output,
  excel: false,
  formats: defaultFormats,
  compress: false,
  assets: pathToFileURL(worker.replace(/run.worker.js$/, '')),
  maxBytes: 1_000_000,
  workers: Number(workers),
  worker: pathToFileURL(worker),
  version: '0',
  signal: new AbortController().signal,
  onProgress: () => {},
})
const seconds = (performance.now() - began) / 1000
process.stdout.write(JSON.stringify({ summary, seconds }))
