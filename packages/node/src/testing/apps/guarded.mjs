// An app that calls `Sentry.init` itself and turns on whatever it can find.
import * as Sentry from '@sentry/node'
import { guard } from '@tacet/node'

const planted = process.env['PLANTED']
const needsMore =
  /^(fs|supabase|mastra|eve|pino|.*(LaunchDarkly|Statsig|Unleash|Growthbook|OpenFeature))/i
const everything = Object.entries(Sentry)
  .filter(([name, value]) => name.endsWith('Integration') && typeof value === 'function')
  .filter(([name]) => !needsMore.test(name))
  .map(([, create]) => create({}))
  .filter((integration) => integration?.name !== undefined)

const options = {
  dsn: process.env['APP_DSN'],
  sendDefaultPii: true,
  includeLocalVariables: true,
  spotlight: process.env['SPOTLIGHT'],
  tracesSampleRate: 1,
  profilesSampleRate: 1,
  profileSessionSampleRate: 1,
  profileLifecycle: 'trace',
  tracePropagationTargets: [/.*/],
  release: `shop@${planted}`,
  initialScope: (scope) => {
    scope.addAttachment({ filename: `${planted}.txt`, data: planted })
    scope.setUser({ id: '7', email: `${planted}@shop.test`, ip_address: '10.1.2.3' })
    scope.setTag('planted', planted)
    scope.setExtra('password', planted)
    return scope
  },
  beforeBreadcrumb: (crumb) => crumb,
  integrations:
    process.argv[2] === 'function' ? (defaults) => [...defaults, ...everything] : everything,
}
const guarded = guard(options, { policy: { terms: [planted] } })
console.log(
  'INTACT',
  options.spotlight === process.env['SPOTLIGHT'] && options.tracesSampleRate === 1,
)
Sentry.init(guarded)

Sentry.addBreadcrumb({ message: planted, data: { token: planted } })
Sentry.logger.info(Sentry.logger.fmt`log of ${planted}`, { planted })
Sentry.metrics?.count?.('orders', 1, { attributes: { planted } })
Sentry.captureException(new Error(`guarded ${planted}`, { cause: new Error(planted) }))
Sentry.captureMessage(`message ${planted}`)
Sentry.captureFeedback({ message: planted, email: `${planted}@shop.test`, name: planted })
Sentry.captureCheckIn({ monitorSlug: `job-${planted}`, status: 'ok' })
Sentry.startSession()
Sentry.captureSession()
Sentry.startSpan({ name: `span ${planted}`, op: planted, attributes: { planted } }, () => {
  Sentry.startSpan({ name: 'child', attributes: { 'db.statement': planted } }, () => undefined)
})
await fetch(process.env['THIRD_PARTY'])
await Sentry.flush(5_000)
console.log('FLUSHED')
process.exit()
