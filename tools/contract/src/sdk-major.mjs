// Preload that decides which major of the Sentry SDK a process gets: with SDK_MAJOR=10 every import
// and require of `@sentry/node` is answered by the alias `sentry-node-10`. It must stand before any
// other preload on the command line, because hooks only see what is loaded after them.
import { registerHooks } from 'node:module'

const asked = '@sentry/node'
const given = 'sentry-node-10'

if (process.env['SDK_MAJOR'] === '10') {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const wanted = specifier === asked || specifier.startsWith(`${asked}/`)
      return nextResolve(wanted ? given + specifier.slice(asked.length) : specifier, context)
    },
  })
}
