import { describe } from 'vitest'
import type { App } from '../app.ts'
import { anyBackend } from './any-backend.ts'
import { harmless } from './harmless.ts'
import { sealed } from './sealed.ts'
import type { SdkMajor } from './session.ts'
import { silent } from './silent.ts'

const majors: readonly (readonly [version: string, major: SdkMajor])[] = [
  ['10.75.2', '10'],
  ['11.0.0', '11'],
]

/** The promises an app can prove about itself, on both majors of the SDK. */
export function contract(app: App): void {
  describe.each(majors)(`${app.name} with @sentry/node %s`, (version, major) => {
    silent(app, major)
    sealed(app, major, version)
    harmless(app, major)
    anyBackend(app, major)
  })
}
