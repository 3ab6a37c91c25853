import { join } from 'node:path'
import { inEdgeRuntime } from '../hosts/edge-runtime.ts'
import { canaryMatrix } from './canary-matrix.ts'

/** The SDK for edge functions does not read the request it is in. */
const ofRequest = [
  'address of the request',
  'request baggage public_key',
  'request baggage transaction',
  'request baggage release',
  'request baggage environment',
  'request baggage user_id',
  'request baggage of an unknown name',
  'request baggage sample_rate',
  'authorization of the request',
  'cookie of the request',
  'api key of the request',
  'ip of the request',
]

canaryMatrix({
  host: inEdgeRuntime({ main: join(import.meta.dirname, '../apps/matrix-vercel.ts') }),
  keptBySdk: {
    '10': [
      ...ofRequest,
      'scope attribute on spans',
      'secret scope attribute on spans',
      'span status',
    ],
    '11': [...ofRequest, 'trace extra', 'trace tag'],
  },
  tells: { services: true, spotlight: false },
})
