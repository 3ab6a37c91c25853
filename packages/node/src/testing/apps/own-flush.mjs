// An app whose last act is the SDK's own flush, for longer than an exchange may hold the process.
import { capture, start } from '@tacet/node'

await start(process.env, { shutdownTimeout: 50 })
const { flush } = await import('@sentry/node')
capture(new Error('to nobody'))
console.log('FLUSHED', await flush(500))
