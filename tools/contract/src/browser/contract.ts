/**
 * The suite an app with a page runs about itself, in a real Chromium.
 *
 * @module
 */
import { afterAll, describe } from 'vitest'
import { sdkMajors } from '../sdk-majors.ts'
import { anyBackend } from './any-backend.ts'
import { closeChromium } from './chromium.ts'
import { harmless } from './harmless.ts'
import type { PageApp } from './page-app.ts'
import { sealed } from './sealed.ts'
import { silent } from './silent.ts'

export type { Browser, Page, PageApp, ServedApp, Step, World } from './page-app.ts'

/** The promises an app with a page can prove about itself, on both majors of the SDK. */
export function contract(app: PageApp): void {
  afterAll(closeChromium)
  describe.each(sdkMajors)(`${app.name} with @sentry/browser %s`, (version, major) => {
    silent(app, major)
    sealed(app, major, version)
    harmless(app, major)
    anyBackend(app, major)
  })
}
