/**
 * An event as the SDK builds it for a failed request: a stack with source lines, a cause,
 * breadcrumbs, request, contexts. Filled up with breadcrumbs to `bytes` of JSON.
 */
export function createEvent(bytes: number): Record<string, unknown> {
  const breadcrumbs: unknown[] = []
  const event = {
    event_id: 'a3f1c2d4e5b60718293a4b5c6d7e8f90',
    timestamp: 1_760_000_000.123,
    platform: 'node',
    level: 'error',
    environment: 'production',
    release: 'shop@1.2.3',
    transaction: 'POST /orders/:id/charge',
    exception: {
      values: [
        createException('PaymentError', 'charge of order A-1047 was declined by the provider', 14),
        createException('TypeError', "Cannot read properties of undefined (reading 'amount')", 8),
      ],
    },
    request: {
      method: 'POST',
      url: 'https://shop.example/orders/1047/charge?step=confirm&lang=en',
      query_string: 'step=confirm&lang=en',
      headers: {
        host: 'shop.example',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
        accept: 'application/json',
        'content-type': 'application/json',
        'content-length': '182',
      },
    },
    tags: { tenant: 'north', feature: 'checkout', canary: 'no' },
    contexts: {
      runtime: { name: 'node', version: 'v24.21.0' },
      os: { name: 'Linux', version: '6.1.0', kernel_version: '6.1.0-18-amd64' },
      device: { arch: 'x64', memory_size: 16_777_216_000, processor_count: 4 },
      trace: {
        trace_id: '771a43a4192642f0b136d5159a501700',
        span_id: 'a0cfbde2bdff3adc',
        op: 'http.server',
      },
    },
    sdk: { name: 'sentry.javascript.node', version: '11.0.0' },
    breadcrumbs,
  }
  while (JSON.stringify(event).length < bytes) {
    breadcrumbs.push(createBreadcrumb(breadcrumbs.length))
  }
  return event
}

function createException(type: string, value: string, frames: number): unknown {
  return {
    type,
    value,
    mechanism: { type: 'generic', handled: true },
    stacktrace: { frames: Array.from({ length: frames }, (_, index) => createFrame(index)) },
  }
}

function createFrame(index: number): unknown {
  const line = 40 + index * 7
  return {
    filename: `/srv/app/src/payments/step-${index}.js`,
    function: `chargeStep${index}`,
    module: `payments:step-${index}`,
    lineno: line,
    colno: 11,
    in_app: index % 3 !== 0,
    pre_context: [
      `export async function chargeStep${index}(order, customer) {`,
      '  const total = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0)',
      '  if (total === 0) return undefined',
    ],
    context_line: `  const receipt = await provider.charge(customer.id, total, { attempt: ${index} })`,
    post_context: ['  await orders.markPaid(order.id, receipt.id)', '  return receipt', '}'],
  }
}

function createBreadcrumb(index: number): unknown {
  return {
    timestamp: 1_760_000_000 - index,
    type: 'http',
    category: index % 2 === 0 ? 'http' : 'console',
    level: 'info',
    message: `stock of sku A-${1000 + index} is ${index} after reservation in warehouse north`,
    data: { method: 'GET', status_code: 200, url: `https://stock.example/items/${1000 + index}` },
  }
}
