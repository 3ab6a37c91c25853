// A small shop for the proofs: one button for each way in which a page meets telemetry.
import {
  capture,
  flush,
  log,
  metric,
  span,
  start,
  status,
  tag,
  type Settings,
} from '@tacet/browser'
import { payment, secrets } from './secrets.ts'

declare global {
  /** Set by a test before the page's own code runs; what a real page would say in code. */
  var world:
    | { readonly env?: Readonly<Record<string, string>>; readonly settings?: Settings }
    | undefined
  var shop: {
    readonly flush: typeof flush
    readonly started: ReturnType<typeof start>
    readonly status: typeof status
  }
  var partner: string
}

const started = start(globalThis.world?.env, {
  configUrl: '/telemetry-config',
  breadcrumbs: () => import('@tacet/browser/breadcrumbs'),
  ...globalThis.world?.settings,
})
globalThis.shop = { flush, started, status }
tag('plan', 'gold')

const said = document.querySelector('#said') ?? document.body

on('pay', () => {
  setTimeout(() => {
    throw new Error(`the card ${secrets.card.value} was refused`)
  })
  return 'paid'
})

on('refund', () => {
  void Promise.reject(new Error(`refund of ${secrets.token.value} failed`))
  return 'refunded'
})

on('order', () =>
  span({ name: 'order', attributes: { note: secrets.inSpan.value } }, () => {
    try {
      return payment()
    } catch (error) {
      capture(error, { extra: { apiKey: secrets.inExtra.value } })
      log.error(`no order: ${secrets.inLog.value}`, { session: secrets.inLogAttribute.value })
      metric.count('orders', 1, { attributes: { note: secrets.inMetric.value } })
      return 'not ordered'
    }
  }),
)

on('partner', async () => {
  const response = await fetch(`${globalThis.partner}/offers`)
  return `partner: ${response.status}`
})

void tellWhenStarted()

async function tellWhenStarted(): Promise<void> {
  await started
  document.documentElement.dataset['ready'] = 'yes'
}

function on(id: string, act: () => Promise<string> | string): void {
  const heard = async (): Promise<void> => {
    said.textContent = await act()
  }
  document.querySelector(`#${id}`)?.addEventListener('click', () => void heard())
}
