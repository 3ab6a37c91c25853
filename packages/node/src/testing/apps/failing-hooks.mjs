// An app whose own hooks fail: `start` or `guard`, how they fail, which ones.
import * as Sentry from '@sentry/node'
import { guard, start } from '@tacet/node'

const [way, how, ...names] = process.argv.slice(2)
const failures = {
  throws: () => {
    throw new Error('the hook failed')
  },
  rejects: async () => {
    throw new Error('the hook failed')
  },
}
const hooks = Object.fromEntries(names.map((name) => [name, failures[how]]))

if (way === 'start') await start(process.env, { sentry: hooks })
else {
  const dsn = process.env['SENTRY_DSN']
  Sentry.init(guard({ dsn, enableLogs: true, tracesSampleRate: 1, ...hooks }))
}

const result = Sentry.startSpan({ name: 'work' }, () => {
  console.log('at work')
  Sentry.addBreadcrumb({ message: 'by hand' })
  Sentry.logger.info('at work')
  Sentry.metrics?.count?.('work', 1)
  return Sentry.startSpan({ name: 'part of it' }, () => 'its result')
})
Sentry.captureException(new Error('the error of the app'))
await Sentry.flush(5_000)
console.log('DONE', result)
