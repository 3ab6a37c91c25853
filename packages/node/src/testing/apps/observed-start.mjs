// Starts telemetry and says what that did to the process.
import { registerHooks } from 'node:module'

const look = () => ({
  listeners: process.eventNames().map(String).toSorted(),
  globals: Reflect.ownKeys(globalThis).map(String).toSorted(),
  resources: process.getActiveResourcesInfo().toSorted(),
  fetch: globalThis.fetch,
  write: process.stdout.write,
  consoleError: console.error,
})
// Looking makes Node load lazy globals, so the first look does not count.
look()
const before = look()
const loaded = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})

const { capture, flush, log, metric, span, start, status, tag } = await import('@tacet/node')
const started = await start()
capture(new Error('boom'), { route: '/orders/:id' })
log.info('hello', { a: 1 })
metric.count('orders')
tag('shop', 'x')
const result = span('work', () => 42)
const flushed = await flush(10)

const after = look()
console.log(
  'SEEN',
  JSON.stringify({
    started,
    status: status(),
    result,
    flushed,
    changed: Object.keys(before).filter(
      (key) =>
        (typeof before[key] === 'function' && before[key] !== after[key]) ||
        (typeof before[key] !== 'function' &&
          JSON.stringify(before[key]) !== JSON.stringify(after[key])),
    ),
    vendor: loaded.filter((url) => /node_modules\/.*(sentry|opentelemetry)/.test(url)).length,
  }),
)
process.exit()
