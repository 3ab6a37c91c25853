// An app that was given telemetry and still calls `Sentry.init` as it always has.
import * as Sentry from '@sentry/node'
import { capture } from '@tacet/node'

const planted = process.env['PLANTED']
Sentry.init({
  dsn: process.env['APP_DSN'],
  spotlight: process.env['SPOTLIGHT'],
  sendDefaultPii: true,
  tracesSampleRate: 1,
  enableLogs: true,
  ...(process.argv[2] === 'sealed transport' && {
    transport: (options) => Object.freeze(Sentry.makeNodeTransport(options)),
  }),
})
await Sentry.startSpan({ name: `visit ${planted}` }, async () => {
  Sentry.setUser({ id: '7', email: `${planted}@shop.test` })
  Sentry.logger.info(planted)
  Sentry.captureException(new Error(planted))
  capture(new TypeError(planted))
  await fetch(process.env['THIRD_PARTY'])
})
console.log('FLUSHED', await Sentry.flush())
process.exit()
