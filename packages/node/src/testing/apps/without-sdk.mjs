// An app in which nobody has installed the SDK.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== '@sentry/node') return next(specifier, context)
    return next('@sentry/node-that-is-not-installed', context)
  },
})
const { start } = await import('@tacet/node')
const { reason } = await start()
console.log(reason)
