import { RecordBatchStreamWriter } from 'apache-arrow'
import packageJson from '../../package.json' with { type: 'json' }
import { type TableName, tables } from '../../schemas/tables.js'
import { ALL_PAIRS } from '../deduplicate/buckets.js'
import { COMMON } from '../deduplicate/quotes.js'
import type { Stage } from '../document.js'
import { descriptor } from '../publish/descriptor.js'
import { finishing } from './finish.js'
import { linking } from './link.js'
import { serve } from './serve.js'
import { annotatedSchema, inputSchema } from './shapes.js'
import type { Verb } from './verb.js'

/** Gives the stages when they are needed. */
type StagesOf = () => Promise<readonly Stage[]>

/** `worker VERB [ARGUMENT]`: `cut` and `annotate` take options as JSON, `link` what is linked, `finish` the name of a table. */
const verbOf = async (stages: StagesOf, verb: string | undefined, argument: string): Promise<Verb> => {
  switch (verb) {
    // What the stages know is read where they are needed: it takes most of the time in which a process starts.
    case 'cut':
      return (await import('./cut.js')).cutting(JSON.parse(argument))
    case 'annotate':
      return (await import('./annotate.js')).annotating(JSON.parse(argument), await stages())
    case 'link':
      return linking[argument]!()
    case 'finish':
      return finishing(argument as TableName)
    default:
      throw new Error(`no such verb: ${verb}`)
  }
}

/** An Arrow IPC stream without a batch, as text. */
const streamOf = ({ schema }: Pick<Verb, 'schema'>): string => {
  const writer = new RecordBatchStreamWriter()
  writer.reset(undefined, schema)
  writer.finish()
  return Buffer.from(writer.toUint8Array(true)).toString('base64')
}

/** What the engine must know of the code that it drives: `worker describe` prints it as JSON. */
const description = () => ({
  keys: Object.fromEntries(Object.values(tables).map(({ name, key }) => [name, key])),
  schemas: Object.fromEntries([
    ['cut ', streamOf({ schema: inputSchema })],
    ['annotate ', streamOf({ schema: annotatedSchema })],
    ...Object.entries(linking).map(([what, verb]) => [`link ${what}`, streamOf(verb())]),
    ...Object.values(tables).map(({ name }) => [`finish ${name}`, streamOf(finishing(name as TableName))]),
  ]),
  allPairs: ALL_PAIRS,
  commonRun: COMMON,
  descriptor: JSON.parse(descriptor(packageJson.version, 'csv')),
})

const work = async (stages: StagesOf, verb: string | undefined, argument = ''): Promise<void> => {
  if (verb === 'describe') process.stdout.write(JSON.stringify(description()))
  else await serve(await verbOf(stages, verb, argument))
}

/** The life of a worker process, for any list of stages. */
export const start = (stages: StagesOf): Promise<void> =>
  work(stages, process.argv[2], process.argv[3]).catch((error: unknown) => {
    process.stderr.write(`dateline: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
