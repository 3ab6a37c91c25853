import type { Random } from '../random.ts'
import { attributes, id16, id32, sdk, seconds } from './shape.ts'
import type { Major, Shape } from './shape.ts'

const attributePlants: Readonly<Record<string, string>> = {
  'sentry.message.parameter.0': 'token any-token',
  'user.email': 'email',
  'user.name': 'any',
  'user.ip_address': 'ip',
  'client.address': 'ip',
  password: 'any',
  'http.request.header.authorization': 'bearer',
  'http.request.header.cookie': 'cookie',
  'url.full': 'query',
  'db.query.text': 'sql',
  'payment.apiKey': 'any',
  comment: 'prose pair card jwt',
  payload: 'json encoded',
}

function under(prefix: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributePlants).map(([key, styles]) => [
      `${prefix}/${key}/value`,
      styles.replace('any-token', 'jwt'),
    ]),
  )
}

const usefulAttributes = {
  'http.route': '/checkout/:cart',
  'sentry.release': 'shop@1.4.7',
  'sentry.environment': 'production',
  'sentry.sdk.name': 'sentry.javascript.node',
  'server.address': 'shop.example',
  'user.id': 'u4711',
  'gen_ai.usage.total_tokens': 876,
  'order.items': 3,
  'order.total': 39.98,
  'order.express': true,
  region: 'eu-central-1',
}

const usefulPaths = Object.keys(usefulAttributes).map((name) => `items/0/attributes/${name}/value`)

/** A container of structured logs. */
export const log: Shape = {
  type: 'log',
  base: (random: Random, major: Major): object => ({
    version: 2,
    ...(major === 11 && { ingest_settings: { infer_ip: 'never', infer_user_agent: 'never' } }),
    items: [
      {
        timestamp: seconds(random),
        trace_id: id32(random),
        level: 'warn',
        severity_number: 13,
        body: 'cart 17 was left after 3 items',
        attributes: attributes({
          ...usefulAttributes,
          'sentry.message.template': 'cart %s was left after %s items',
        }),
      },
    ],
  }),
  plants: {
    'items/0/body': 'prose pair url jwt card conn json sql header',
    'items/0/attributes/sentry.message.template/value': 'prose',
    'items/0/attributes/<key>': 'token',
    'items/0/attributes/list/value': 'list',
    ...under('items/0/attributes'),
  },
  useful: [
    'items/0/timestamp',
    'items/0/trace_id',
    'items/0/level',
    'items/0/severity_number',
    'items/0/body',
    'items/0/attributes/sentry.message.template/value',
    ...usefulPaths,
  ],
}

/** A container of metrics. */
export const metric: Shape = {
  type: 'trace_metric',
  base: (random: Random): object => ({
    version: 2,
    items: [
      {
        timestamp: seconds(random),
        trace_id: id32(random),
        span_id: id16(random),
        name: 'checkout.duration',
        type: 'distribution',
        unit: 'millisecond',
        value: 187.5,
        attributes: attributes(usefulAttributes),
      },
    ],
  }),
  plants: {
    'items/0/name': 'token',
    'items/0/attributes/<key>': 'token',
    ...under('items/0/attributes'),
  },
  useful: [
    'items/0/timestamp',
    'items/0/trace_id',
    'items/0/name',
    'items/0/type',
    'items/0/unit',
    'items/0/value',
    ...usefulPaths,
  ],
}

/** One session update. */
export const session: Shape = {
  type: 'session',
  base: (random: Random): object => ({
    sid: id32(random),
    init: true,
    started: '2026-11-21T00:23:00.000Z',
    timestamp: '2026-11-21T00:23:05.000Z',
    status: 'exited',
    errors: 0,
    duration: 5.2,
    attrs: { release: 'shop@1.4.7', environment: 'production' },
  }),
  plants: {
    did: 'email',
    'attrs/ip_address': 'ip',
    'attrs/release': 'token',
    'attrs/environment': 'token',
    'attrs/user_agent': 'prose',
    'user/email': 'email',
  },
  useful: [
    'sid',
    'init',
    'started',
    'timestamp',
    'status',
    'errors',
    'duration',
    'attrs/release',
    'attrs/environment',
  ],
}

/** Session counts of a server. */
export const sessions: Shape = {
  type: 'sessions',
  base: (): object => ({
    attrs: { release: 'shop@1.4.7', environment: 'production' },
    aggregates: [{ started: '2026-11-21T00:23:00.000Z', exited: 41, errored: 2, crashed: 0 }],
  }),
  plants: {
    'aggregates/0/did': 'email',
    'attrs/ip_address': 'ip',
    'attrs/release': 'token',
    'attrs/environment': 'token',
  },
  useful: ['attrs/release', 'aggregates/0/started', 'aggregates/0/exited', 'aggregates/0/errored'],
}

/** A cron check-in. */
export const checkIn: Shape = {
  type: 'check_in',
  base: (random: Random): object => ({
    check_in_id: id32(random),
    monitor_slug: 'nightly-report',
    status: 'ok',
    duration: 4.2,
    release: 'shop@1.4.7',
    environment: 'production',
    monitor_config: {
      schedule: { type: 'crontab', value: '0 3 * * *' },
      checkin_margin: 5,
      max_runtime: 30,
      timezone: 'Europe/Berlin',
    },
    contexts: { trace: { trace_id: id32(random), span_id: id16(random) } },
  }),
  plants: {
    monitor_slug: 'token',
    'monitor_config/schedule/value': 'token',
    'monitor_config/timezone': 'token',
    release: 'token',
    environment: 'prose',
    'contexts/shop/password': 'any',
  },
  useful: [
    'check_in_id',
    'monitor_slug',
    'status',
    'duration',
    'release',
    'monitor_config/schedule/type',
    'monitor_config/schedule/value',
    'monitor_config/max_runtime',
    'monitor_config/timezone',
    'contexts/trace/trace_id',
  ],
}

/** What a user wrote about a failure. */
export const feedback: Shape = {
  type: 'feedback',
  base: (random: Random, major: Major): object => ({
    event_id: id32(random),
    type: 'feedback',
    timestamp: seconds(random),
    platform: 'javascript',
    level: 'info',
    environment: 'production',
    release: 'shop@1.4.7',
    contexts: {
      feedback: {
        message: 'the cart is empty after I pay',
        url: 'https://shop.example/checkout/17',
        source: 'widget',
        replay_id: id32(random),
        associated_event_id: id32(random),
      },
      trace: { trace_id: id32(random), span_id: id16(random) },
    },
    tags: { route: '/checkout/:cart' },
    sdk: sdk(major),
  }),
  plants: {
    'contexts/feedback/message': 'prose pair card jwt',
    'contexts/feedback/contact_email': 'email',
    'contexts/feedback/name': 'any',
    'contexts/feedback/url': 'query path',
    'contexts/feedback/password': 'any',
    'request/url': 'query',
    'request/headers/Referer': 'query',
    'request/headers/Cookie': 'cookie',
    'user/email': 'email',
    'user/ip_address': 'ip',
    'tags/token': 'any',
    'breadcrumbs/0/message': 'prose',
  },
  useful: [
    'event_id',
    'type',
    'timestamp',
    'platform',
    'level',
    'contexts/feedback/message',
    'contexts/feedback/url',
    'contexts/feedback/source',
    'contexts/feedback/replay_id',
    'contexts/feedback/associated_event_id',
    'contexts/trace/trace_id',
    'tags/route',
    'sdk/name',
  ],
}

/** The older form of feedback. */
export const userReport: Shape = {
  type: 'user_report',
  base: (random: Random): object => ({
    event_id: id32(random),
    comments: 'the cart is empty after I pay',
  }),
  plants: { comments: 'prose pair', email: 'email', name: 'any' },
  useful: ['event_id', 'comments'],
}
