// Starts, reports one error with a secret in it, waits until it is handed over, tells what it knows.
//
//   HOOKS=throw   every hook of the SDK that an app can set throws
import { env } from 'node:process'
import { capture, flush, log, metric, span, start, status, type Receipt } from '@tacet/node'
import { canary } from '../evidence/canaries.ts'

const receipts: Receipt[] = []
const secret = canary('the reported secret', 'stripeKey').value

const throwing = (): never => {
  throw new Error(`a hook fell over ${secret}`)
}
const hooks = {
  beforeBreadcrumb: throwing,
  beforeSend: throwing,
  beforeSendLog: throwing,
  beforeSendMetric: throwing,
  beforeSendSpan: throwing,
  beforeSendTransaction: throwing,
  tracesSampler: throwing,
}

const started = await start(env, {
  onReceipt: (receipt) => receipts.push(receipt),
  ...(env['HOOKS'] === 'throw' && { sentry: hooks }),
})

console.log(`breadcrumb ${secret.length}`)
log.info(`paid with ${secret}`, { password: secret })
metric.count('payments', 1, { attributes: { note: secret } })
const result = span({ name: `pay ${secret}`, attributes: { note: secret } }, () => {
  capture(new Error(`paid with ${secret}`), { tags: { step: 'pay' }, extra: { password: secret } })
  return 'the result of the callback'
})
await flush(10_000)

process.send?.({ started, status: status(), receipts, result }, () => process.disconnect())
