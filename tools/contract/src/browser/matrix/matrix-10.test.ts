import { canaryMatrix } from './canary-matrix.ts'

canaryMatrix('10')
