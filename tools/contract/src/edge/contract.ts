/**
 * The suite an app on the edge runs about itself, in its real runtime.
 *
 * @module
 */
import { describe } from 'vitest'
import { anyBackend } from './any-backend.ts'
import type { EdgeApp } from './edge-app.ts'
import { evidence } from './evidence.ts'
import { harmless } from './harmless.ts'
import { oneSwitch } from './one-switch.ts'
import { sealed } from './sealed.ts'
import { silent } from './silent.ts'

export type {
  EdgeApp,
  EdgeHost,
  EdgeSurroundings,
  Hosted,
  HostOptions,
  ScriptedWork,
  Stance,
} from './edge-app.ts'

/** The promises an app on the edge can prove about itself, on each SDK there is for its runtime. */
export function contract(app: EdgeApp): void {
  describe.each(app.host.sdks)(
    `${app.name} in ${app.host.runtime} with %s %s`,
    (_name, version, major) => {
      silent(app, major)
      sealed(app, major, version)
      harmless(app, major)
      anyBackend(app, major)
      oneSwitch(app, major)
      evidence(app, major)
    },
  )
}
