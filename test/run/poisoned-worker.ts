import { serve } from '../../pipeline/run/serve.js'
import { stages } from '../../pipeline/stages.js'
import { poisoned } from './poisoned-stage.js'

serve([...Object.values(stages), poisoned])
