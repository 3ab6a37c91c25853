import * as Sentry from '@sentry/browser'

/**
 * A page that knows nothing of tacet: the vendor's SDK with everything on, and only its `tunnel`
 * option set. What it says about a visitor stands in the query, as the test wrote it.
 */
const asked = new URLSearchParams(location.search)
const secret = asked.get('secret') ?? ''
const tunnel = asked.get('tunnel')

// Version 10 asks for it; version 11 does it anyway, and does not know the words.
const wide = { enableLogs: true, sendDefaultPii: true }

Sentry.init({
  ...wide,
  dsn: asked.get('dsn') ?? '',
  ...(tunnel === null ? {} : { tunnel }),
  integrations: [Sentry.browserTracingIntegration(), Sentry.consoleLoggingIntegration()],
  tracesSampleRate: 1,
  tracePropagationTargets: [],
})
Sentry.setUser({ id: '7', email: `${secret}@shop.test`, ip_address: '{{auto}}' })
Sentry.setTag('apiKey', secret)
// oxlint-disable-next-line no-console
console.warn(`signed in with password=${secret}`)
Sentry.logger.warn(`token=${secret}`, { apiKey: secret })
Sentry.metrics.count('sign-ins', 1, { attributes: { password: secret } })
Sentry.startSpan({ name: 'sign in', attributes: { 'auth.token': secret } }, () => {
  Sentry.captureException(new Error(`login failed: password=${secret}`))
})
Sentry.captureFeedback({ message: `my password: ${secret}`, name: 'Ann' })
await Sentry.flush(5_000)
document.title = 'flushed'
