/** What `turnOn` is told by an operator who gave a DSN, and by one who gave none. */
export const on = {
  on: true,
  dsn: { protocol: 'https', publicKey: 'k', host: 'h', port: '', path: '', projectId: '1' },
  backend: 'auto',
  environment: 'test',
  tracesSampleRate: 1,
  policy: 'standard',
  rule: 'SENTRY_DSN',
  warnings: [],
} as const
export const off = { on: false, reason: 'no-dsn', rule: 'SENTRY_DSN', warnings: [] } as const
