// What the items of `item.samples.ts` are put together from.

export const trace_id = '6cf173d587eb48568a9b2e12dcfbea52'
export const span_id = '438f40bd3b4a41ee'
export const event_id = '9ec79c33ec9942ab8353589fcb2e04dc'
export const release = 'shop@1.4.2'
export const environment = 'production'
const sdk = {
  name: 'sentry.javascript.node',
  version: '11.0.0',
  integrations: ['Http'],
  packages: [{ name: 'npm:@sentry/node', version: '11.0.0' }],
  settings: { infer_ip: 'never' },
}
export const frame = {
  filename: '/srv/shop/pay.js',
  abs_path: '/srv/shop/pay.js',
  function: 'Cart.pay',
  module: 'shop.cart:pay',
  lineno: 12,
  colno: 5,
  in_app: true,
  platform: 'node',
  instruction_addr: '0x7f0012',
  context_line: 'throw new Error(card)',
  pre_context: ['before'],
  vars: { card: 'visa' },
}
export const stacktrace = { frames: [frame, { ...frame, function: 'async Promise.all (index 0)' }] }
export const text = (value: string): unknown => ({ value, type: 'string' })
export const attributes = {
  'sentry.message.template': text('paid %s with %s'),
  'sentry.message.parameter.0': text('order seventeen'),
  'sentry.environment': text(environment),
  'sentry.release': text(release),
  'sentry.sdk.name': text('sentry.javascript.node'),
  'sentry.sdk.version': text('11.0.0'),
  'sentry.origin': text('auto.http.otel.http'),
  'sentry.op': text('http.server'),
  'sentry.trace.parent_span_id': text(span_id),
  'http.request.method': text('POST'),
  'http.route': text('/orders/:id'),
  'http.response.status_code': { value: 200, type: 'integer' },
  'error.type': text('TypeError'),
  'server.address': text('shop-1.internal'),
  'user.id': text('7'),
  note: text('a private note'),
  duration: { value: 1.5, type: 'double', unit: 'millisecond' },
}
export const data = {
  'http.request.method': 'GET',
  'http.response.status_code': 200,
  url: 'https://a.b',
}
export const contexts = {
  trace: {
    trace_id,
    span_id,
    parent_span_id: span_id,
    op: 'http.server',
    status: 'not_found',
    origin: 'auto.http.otel.http',
    data,
  },
  runtime: { name: 'node', version: 'v24.1.0' },
  os: { name: 'Linux', version: '6.1.0', kernel_version: '6.1.0-18-cloud-amd64' },
  browser: { name: 'Mobile Safari', version: '17.2' },
  app: { app_start_time: '2026-01-01T00:00:00.000Z', app_memory: 9, app_version: '3.1.0' },
  device: { arch: 'x64', memory_size: 8, processor_count: 4, family: 'iPhone', name: "Al's" },
  cloud_resource: { 'cloud.provider': 'aws', 'cloud.region': 'us-east-1' },
  culture: { locale: 'de-AT', timezone: 'Europe/Vienna' },
  replay: { replay_id: event_id },
  monitor: { slug: 'nightly-invoices' },
  response: { status_code: 500, headers: { server: 'nginx' } },
  flags: { values: [{ flag: 'new-checkout', result: true }] },
  own: { colour: 'red' },
}
/** Of every event. */
export const base = {
  event_id,
  timestamp: 1_767_225_600.5,
  platform: 'node',
  release,
  environment,
  sdk,
  user: { id: '7', email: 'al at shop' },
}
export const event = {
  ...base,
  level: 'error',
  logger: 'root',
  server_name: 'shop-1',
  dist: '7',
  contexts,
  transaction: 'GET /orders/:id',
  transaction_info: { source: 'route' },
  message: 'cart is empty',
  tags: { 'http.method': 'GET', handled: 'no', level: 'error', team: 'blue', status: 'ok' },
  extra: { 'http.status_code': 200, status: { deep: 'inside' }, level: ['inside'], note: 'a note' },
  fingerprint: ['{{ default }}', 'cart'],
  modules: { express: '5.0.0' },
  request: { method: 'GET', url: 'https://shop.test/orders/17', headers: { host: 'shop.test' } },
  breadcrumbs: [
    { timestamp: 1, type: 'http', category: 'fetch', level: 'info', message: 'went', data },
  ],
  debug_meta: {
    images: [{ type: 'sourcemap', code_file: '/srv/a.js', debug_id: event_id }],
    sdk_info: { sdk_name: 'iOS' },
  },
}
