import { start } from '../../pipeline/spark/start.js'
import { stages } from '../../pipeline/stages.js'
import { poisoned } from '../run/poisoned-stage.js'

await start(async () => [...Object.values(stages), poisoned])
