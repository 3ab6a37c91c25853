import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { PageApp } from './page-app.ts'
import { everySignal, visit } from './visit.ts'

/** The item types each backend may get from a page. */
const understood: Readonly<Record<string, readonly string[]>> = {
  bugsink: ['event'],
  glitchtip: ['event', 'log', 'transaction'],
}

/** P4 for a page: what a backend does not understand is not sent to it. */
export function anyBackend(app: PageApp, sdkMajor: SdkMajor): void {
  for (const [backend, types] of Object.entries(understood)) {
    verifies('P4', `a backend of the kind "${backend}" gets only what it understands`, async () => {
      const { items } = await visit(app, {
        sdkMajor,
        env: { ...everySignal, TACET_BACKEND: backend },
      })
      const came = [...new Set(items.map(({ type }) => type))]
      expect(came.filter((type) => !types.includes(type))).toEqual([])
      expect(came).toContain('event')
    })
  }
}
