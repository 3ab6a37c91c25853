/**
 * The suite an app runs about itself.
 *
 * @module
 */
import { describe } from 'vitest'
import type { App } from '../app.ts'
import { anyBackend } from './any-backend.ts'
import { harmless } from './harmless.ts'
import { sealed } from './sealed.ts'
import { sdkMajors } from '../sdk-majors.ts'
import { silent } from './silent.ts'

/** The promises an app can prove about itself, on both majors of the SDK. */
export function contract(app: App): void {
  describe.each(sdkMajors)(`${app.name} with @sentry/node %s`, (version, major) => {
    silent(app, major)
    sealed(app, major, version)
    harmless(app, major)
    anyBackend(app, major)
  })
}
