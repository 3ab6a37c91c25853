import * as Sentry from '@sentry/node'

// The plain SDK as its documentation sets it up, with the settings tacet runs with.
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  environment: 'production',
  tracesSampleRate: Number(process.env.SENTRY_TRACES_SAMPLE_RATE ?? 0),
})
