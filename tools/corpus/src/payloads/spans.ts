import type { Random } from '../random.ts'
import { attributes, id16, id32, sdk, seconds } from './shape.ts'
import type { Major, Shape } from './shape.ts'

/** Attributes that instrumentations fill with app data (OpenTelemetry and Sentry conventions). */
const attributePlants: Readonly<Record<string, string>> = {
  'url.full': 'query url',
  'url.query': 'pairs',
  'url.fragment': 'pairs',
  'http.url': 'query',
  'http.target': 'path',
  'http.query': 'pairs',
  'http.request.header.authorization': 'bearer any',
  'http.request.header.x_api_key': 'any',
  'http.request.header.x_shop_customer': 'any',
  'http.response.header.x_shop_customer': 'any',
  'http.request.header.cookie': 'cookie',
  'http.request.header.cookie.sid': 'any',
  'http.response.header.set_cookie': 'cookie',
  'http.response.header.set_cookie.sid': 'any',
  'http.request.body.data': 'json any',
  'http.client_ip': 'ip',
  'client.address': 'ip',
  'user.email': 'email',
  'user.name': 'any',
  'user.ip_address': 'ip',
  'db.statement': 'sql',
  'db.query.text': 'sql',
  'db.query.parameter.0': 'token',
  'db.connection_string': 'conn',
  'gen_ai.input.messages': 'messages',
  'gen_ai.prompt': 'prose',
  'gen_ai.response.text': 'prose',
  'gen_ai.tool.call.arguments': 'json',
  'mcp.request.argument.password': 'any',
  'mcp.tool.result.content': 'prose',
  'messaging.message.body': 'json',
  'rpc.request.metadata.authorization': 'bearer',
  'graphql.document': 'graphql',
  'exception.message': 'prose pair',
  'process.command_line': 'flag',
  'shop.apiKey': 'any',
  'shop.comment': 'prose jwt card encoded',
}

function under(prefix: string, suffix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributePlants).map(([key, styles]) => [`${prefix}/${key}${suffix}`, styles]),
  )
}

function server(major: Major): Readonly<Record<string, boolean | number | string>> {
  return major === 11
    ? {
        'http.request.method': 'POST',
        'http.response.status_code': 502,
        'url.path': '/checkout/17',
      }
    : { 'http.method': 'POST', 'http.status_code': 502, 'http.target': '/checkout/17' }
}

const usefulAttributes: Readonly<Record<string, boolean | number | string>> = {
  'http.route': '/checkout/:cart',
  'sentry.op': 'http.server',
  'sentry.origin': 'auto.http.otel.http',
  'sentry.sample_rate': 0.25,
  'server.address': 'shop.example',
  'server.port': 443,
  'user.id': 'u4711',
  'user_agent.original': 'curl/8.5.0',
  'network.protocol.version': '1.1',
  'db.system.name': 'postgresql',
  'db.operation.name': 'SELECT',
  'db.query.summary': 'SELECT carts',
  'code.function.name': 'chargeOrder',
  'code.file.path': '/srv/app/src/checkout.ts',
  'code.line.number': 42,
  'gen_ai.request.model': 'gpt-5-mini',
  'gen_ai.request.max_tokens': 4096,
  'gen_ai.usage.input_tokens': 812,
  'gen_ai.usage.output_tokens.reasoning': 64,
  'messaging.system': 'bullmq',
  'rpc.method': 'Charge',
  'cache.hit': true,
  'thread.id': 7,
  'cloud.region': 'eu-central-1',
}

function transactionBase(random: Random, major: Major): object {
  const traceId = id32(random)
  const start = seconds(random)
  return {
    event_id: id32(random),
    type: 'transaction',
    transaction: 'POST /checkout/:cart',
    transaction_info: { source: 'route' },
    start_timestamp: start,
    timestamp: start + 0.25,
    platform: 'node',
    environment: 'production',
    release: `shop@1.4.${random.int(0, 99)}`,
    user: { id: 'u4711' },
    tags: { route: '/checkout/:cart', tokens_used: 812 },
    request: {
      method: 'POST',
      url: 'https://shop.example/checkout/17',
      headers: { accept: 'text/html' },
    },
    contexts: {
      trace: {
        trace_id: traceId,
        span_id: id16(random),
        op: 'http.server',
        origin: 'auto.http.otel.http',
        status: 'internal_error',
        data: { ...usefulAttributes, ...server(major) },
      },
      runtime: { name: 'node', version: 'v24.21.0' },
    },
    measurements: { ttfb: { value: 12.5, unit: 'millisecond' } },
    spans: [
      {
        trace_id: traceId,
        span_id: id16(random),
        parent_span_id: id16(random),
        op: 'db',
        description: 'SELECT * FROM carts WHERE id = $1',
        origin: 'auto.db.otel.postgres',
        status: 'ok',
        start_timestamp: start,
        timestamp: start + 0.012,
        exclusive_time: 12.1,
        data: { ...usefulAttributes },
      },
    ],
    breadcrumbs: [{ category: 'console', level: 'log', message: 'cart loaded', timestamp: start }],
    sdk: sdk(major),
  }
}

const usefulNames = Object.keys(usefulAttributes)

/** A transaction with its child spans. */
export const transaction: Shape = {
  type: 'transaction',
  base: transactionBase,
  plants: {
    transaction: 'path',
    'contexts/trace/description': 'prose query',
    'spans/0/description': 'sql query prose conn',
    'request/url': 'query',
    'request/headers/authorization': 'bearer',
    'request/cookies/sid': 'any',
    'request/data': 'json',
    'user/email': 'email',
    'tags/token': 'any',
    'extra/payload': 'object json',
    'breadcrumbs/0/message': 'prose',
    'spans/0/tags/api_key': 'any',
    'spans/0/links/0/attributes/link': 'token',
    'measurements/<key>': 'token',
    ...under('spans/0/data', ''),
    'contexts/trace/data/url.full': 'query',
    'contexts/trace/data/http.request.header.cookie': 'cookie',
    'contexts/trace/data/user.email': 'email',
    'contexts/trace/data/shop.comment': 'prose',
  },
  useful: [
    'transaction',
    'transaction_info/source',
    'start_timestamp',
    'timestamp',
    'release',
    'user/id',
    'tags/route',
    'tags/tokens_used',
    'request/method',
    'request/url',
    'contexts/trace/trace_id',
    'contexts/trace/op',
    'contexts/trace/status',
    'contexts/runtime/version',
    'measurements/ttfb/value',
    'spans/0/op',
    'spans/0/description',
    'spans/0/origin',
    'spans/0/status',
    'spans/0/start_timestamp',
    'spans/0/exclusive_time',
    'spans/0/span_id',
    'breadcrumbs/0/message',
    'sdk/version',
    ...usefulNames.map((name) => `contexts/trace/data/${name}`),
    ...usefulNames.map((name) => `spans/0/data/${name}`),
  ],
}

function spanBase(random: Random, major: Major): object {
  const start = seconds(random)
  return {
    version: 2,
    ingest_settings: { infer_ip: 'never', infer_user_agent: 'never' },
    items: [
      {
        trace_id: id32(random),
        span_id: id16(random),
        parent_span_id: id16(random),
        name: 'POST /checkout/:cart',
        start_timestamp: start,
        end_timestamp: start + 0.25,
        status: 'error',
        is_segment: true,
        attributes: attributes({
          ...usefulAttributes,
          ...server(major),
          'sentry.release': 'shop@1.4.7',
          'sentry.environment': 'production',
          'sentry.segment.name': 'POST /checkout/:cart',
          'sentry.sdk.name': 'sentry.javascript.node',
        }),
        links: [{ trace_id: id32(random), span_id: id16(random), sampled: true }],
      },
    ],
  }
}

/** A container of streamed spans, the default of v11. */
export const span: Shape = {
  type: 'span',
  base: spanBase,
  plants: {
    'items/0/name': 'query prose sql path',
    'items/0/links/0/attributes/link/value': 'token',
    'items/0/attributes/sentry.segment.name/value': 'path',
    'items/0/attributes/shop.tags/value': 'list',
    'items/0/attributes/<key>': 'token',
    ...under('items/0/attributes', '/value'),
  },
  useful: [
    'version',
    'items/0/trace_id',
    'items/0/span_id',
    'items/0/parent_span_id',
    'items/0/name',
    'items/0/start_timestamp',
    'items/0/end_timestamp',
    'items/0/status',
    'items/0/is_segment',
    'items/0/links/0/sampled',
    'items/0/attributes/sentry.release/value',
    'items/0/attributes/sentry.segment.name/value',
    ...usefulNames.map((name) => `items/0/attributes/${name}/value`),
  ],
}
