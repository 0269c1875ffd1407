import { start } from './start.js'

await start(async () => Object.values((await import('../stages.js')).stages))
