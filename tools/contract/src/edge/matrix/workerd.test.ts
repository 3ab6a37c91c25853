import { join } from 'node:path'
import { inWorkerd } from '../hosts/workerd.ts'
import { canaryMatrix } from './canary-matrix.ts'

canaryMatrix({
  host: inWorkerd({ main: join(import.meta.dirname, '../apps/matrix-cloudflare.ts') }),
  keptBySdk: {
    '10': ['scope attribute on spans', 'secret scope attribute on spans'],
    '11': [
      'authorization of the request',
      'cookie of the request',
      'api key of the request',
      'trace extra',
      'trace tag',
    ],
  },
  tells: { services: true, spotlight: true },
})
