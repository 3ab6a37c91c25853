// An app that decides much in code. Each case is one set of settings and what the app does then.
import { once } from 'node:events'
import { capture, flush, log, metric, span, start, status, tag } from '@tacet/node'

const sdk = () => import('@sentry/node')
const local = { session: { release: 'shop@1' } }

const cases = {
  'hooks and scope': {
    settings: {
      sentry: {
        initialScope: { tags: { region: 'north' } },
        ignoreErrors: [/^ignored/],
        beforeSend: (event) => {
          if (event.exception?.values?.[0]?.value === 'dropped') return null
          return { ...event, tags: { ...event.tags, seen: 'by the hook' } }
        },
        beforeSendLog: (line) => ({ ...line, attributes: { ...line.attributes, hook: 'seen' } }),
      },
    },
    run: () => {
      capture(new Error('kept'), {
        level: 'warning',
        fingerprint: ['one', 'two'],
        extra: { basket: 3 },
        tags: { own: 'tag' },
      })
      capture(new Error('dropped'))
      capture(new Error('ignored by name'))
      log.warn('a line', { left: 2 })
    },
  },
  'hooks that throw': {
    settings: {
      sentry: {
        beforeSend: () => {
          throw new Error('hook failed')
        },
        beforeSendLog: () => {
          throw new Error('hook failed')
        },
        beforeSendMetric: () => {
          throw new Error('hook failed')
        },
        beforeBreadcrumb: () => {
          throw new Error('hook failed')
        },
      },
    },
    run: () => {
      capture(new Error('lost'))
      log.info('lost')
      metric.count('lost')
      console.log('a breadcrumb')
    },
  },
  'refused options': {
    settings: {
      sentry: {
        dsn: 'https://key@elsewhere.test/1',
        tunnel: 'https://elsewhere.test/tunnel',
        spotlight: true,
        sendDefaultPii: true,
        includeLocalVariables: true,
        debug: false,
        integrations: ['anrIntegration', 'spotlightIntegration', 'extraErrorDataIntegration', 7],
      },
    },
    run: () => capture(Object.assign(new Error('with data'), { detail: 'extra data' })),
  },
  'an own transport': {
    settings: {
      sentry: {
        transport: () => ({
          send: async (envelope) => {
            console.log('OWN', JSON.stringify(envelope))
            return {}
          },
          flush: async () => true,
        }),
      },
    },
    run: () => capture(new Error(`through ${process.env['PLANTED']}`)),
  },
  signals: {
    settings: {},
    run: () => {
      tag('shop', 'north')
      log.error('a line', { left: 2 })
      metric.count('orders', 2, { attributes: { kind: 'book' } })
      metric.gauge('queue', 7)
      metric.distribution('duration', 182, { unit: 'millisecond' })
      const result = span({ name: 'outer', op: 'work', attributes: { size: 3 } }, () =>
        span('inner', () => 42),
      )
      console.log('RESULT', result)
    },
  },
  'what is refused unless opted in': { settings: {}, run: attach },
  'what is opted in': {
    settings: {
      allow: ['attachment', 'session'],
      // Given back as text, the gate cleans it.
      binary: { attachment: (bytes) => new TextDecoder().decode(bytes) },
    },
    run: attach,
  },
  'a request with its body': { settings: { policy: { bodies: 'scrubbed' } }, run: serveOne },
  'a request without its body': { settings: {}, run: serveOne },
  'an integration that fails': {
    settings: {
      sentry: {
        integrations: [
          {
            name: 'Broken',
            setup: () => {
              throw new TypeError('not today')
            },
          },
        ],
      },
    },
    run: async () => {
      capture(new Error('by the facade'))
      const { captureException } = await sdk()
      captureException(new Error('by the SDK'))
    },
  },
  'own secrets': {
    settings: {},
    run: () => capture(new Error(`login failed with ${process.env['SHOP_PASSWORD']}`)),
  },
  receipts: {
    settings: {
      onReceipt: (receipt) => {
        console.log('RECEIPT', JSON.stringify(receipt))
        throw new Error('a receipt taker that fails')
      },
    },
    run: () => capture(new Error('with a receipt')),
  },
}

async function attach() {
  const { getCurrentScope, captureSession, startSession } = await sdk()
  getCurrentScope().addAttachment({ filename: 'note.txt', data: `note ${process.env['PLANTED']}` })
  startSession(local.session)
  captureSession()
  capture(new Error('with an attachment'))
}

async function serveOne() {
  const { createServer } = await import('node:http')
  const { captureErrors } = await import('@tacet/node/http')
  const listener = captureErrors(async (request, response) => {
    request.on('data', () => undefined)
    await once(request, 'end')
    response.end()
    capture(new Error('with a body'))
  })
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await fetch(`http://127.0.0.1:${server.address().port}/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ article: 'book', password: process.env['PLANTED'] }),
  })
  server.close()
}

const { settings, run } = cases[process.argv[2]]
await start(process.env, settings)
await run()
await flush(5_000)
console.log('STATUS', JSON.stringify(status()))
process.exit()
