import { stages } from '../stages.js'
import { serve } from './serve.js'

serve(Object.values(stages))
