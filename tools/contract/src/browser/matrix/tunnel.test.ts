import { sdkMajors } from '../../sdk-majors.ts'
import { tunnelMatrix } from './tunnel-matrix.ts'

for (const [, sdkMajor] of sdkMajors) tunnelMatrix(sdkMajor)
