// As `sdk-major.mjs`, for Bun, which has no hooks for modules but takes modules that are made up.
import { plugin } from 'bun'

if (process.env['SDK_MAJOR'] === '10') {
  plugin({
    name: 'sdk-major',
    setup(build) {
      build.module('@sentry/node', async () => ({
        exports: await import('sentry-node-10'),
        loader: 'object',
      }))
    },
  })
}
