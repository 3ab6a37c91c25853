import { contract } from '@tacet/contract/browser'
import { beforeAll } from 'vitest'
import { app } from './app.ts'
import { buildTimeout } from './testing/build.ts'
import { imageOf } from './testing/image.ts'

// Three builds come first; the proofs share them.
beforeAll(async () => {
  await imageOf({ bundler: 'turbopack', sdkMajor: '11', tacet: 'present' })
  await imageOf({ bundler: 'turbopack', sdkMajor: '10', tacet: 'present' })
  await imageOf({ bundler: 'turbopack', sdkMajor: '11', tacet: 'absent' })
}, 3 * buildTimeout)

contract(app)
