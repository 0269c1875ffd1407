import { annotate } from '../stages.js'
import { serve } from './serve.js'

serve(annotate)
