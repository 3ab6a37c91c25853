import type { Plant } from './plant.ts'

export type RawEnvelope = readonly [
  object,
  readonly (readonly [{ readonly type: string }, unknown])[],
]

/** Every item type seen in the wild, and one that does not exist. Source: the SDK's envelope types and Relay's item types. */
export const itemTypes = [
  'attachment',
  'check_in',
  'client_report',
  'event',
  'feedback',
  'log',
  'profile',
  'profile_chunk',
  'raw_security',
  'replay_event',
  'replay_recording',
  'session',
  'sessions',
  'span',
  'trace_metric',
  'transaction',
  'unheard_of',
  'user_report',
] as const

type ItemType = (typeof itemTypes)[number]

const traceId = 'a'.repeat(32)

/**
 * One hand-made envelope per item type, as integrations and profilers hand them to the transport:
 * secrets in the envelope header, in the trace header, in the item header and all over the payload.
 */
export function hostileEnvelopes(plant: Plant): readonly RawEnvelope[] {
  return itemTypes.map((type) =>
    hostileEnvelope(type, (place, kind) => plant(`hand-made: ${place}`, kind)),
  )
}

function hostileEnvelope(type: ItemType, plant: Plant): RawEnvelope {
  return [
    {
      event_id: 'f'.repeat(32),
      sent_at: '2026-01-01T00:00:00.000Z',
      sdk: {
        name: plant(`${type} envelope sdk name`),
        version: plant(`${type} envelope sdk version`),
        settings: { infer_ip: plant(`${type} envelope sdk setting`) },
      },
      dsn: `https://key:${plant(`${type} envelope dsn secret`, 'opaque')}@shop.test/1`,
      note: plant(`${type} envelope header`),
      trace: {
        // Only a header with a sound id and key may leave at all; its other fields still may not.
        trace_id: type === 'event' ? plant('trace header id', 'stripeKey') : traceId,
        public_key: type === 'log' ? plant('trace header public_key', 'stripeKey') : traceId,
        sampled: plant(`${type} trace header sampled`, 'stripeKey'),
        sample_rate: plant(`${type} trace header sample_rate`, 'stripeKey'),
        sample_rand: plant(`${type} trace header sample_rand`, 'stripeKey'),
        transaction: plant(`${type} trace header transaction`),
        release: plant(`${type} trace header release`),
        environment: plant(`${type} trace header environment`),
        org_id: plant(`${type} trace header org_id`, 'opaque'),
        replay_id: plant(`${type} trace header replay_id`, 'opaque'),
        user: { email: plant(`${type} trace header user`, 'email') },
      },
    },
    [itemOf(type, plant)],
  ]
}

function itemOf(type: ItemType, plant: Plant): RawEnvelope[1][number] {
  const entries = containers[type]?.(plant)
  const header = {
    type,
    content_type: plant(`${type} item content_type`),
    filename: plant(`${type} item filename`),
    attachment_type: plant(`${type} item attachment_type`),
    platform: plant(`${type} item platform`),
    note: plant(`${type} item header`),
    ...(entries && { item_count: entries.length }),
  }
  if (entries) return [header, { items: entries }]
  if (binary.has(type)) return [header, new TextEncoder().encode(`bytes ${plant(`${type} bytes`)}`)]
  return [header, { ...payloads[type]?.(plant), ...anywhere(type, plant) }]
}

const binary: ReadonlySet<string> = new Set(['attachment', 'replay_recording'])

/** Fields that any JSON payload can have. */
function anywhere(type: string, plant: Plant): Record<string, unknown> {
  const secret = plant(`${type} payload toJSON`, 'card')
  return {
    note: plant(`${type} payload text`),
    password: plant(`${type} payload key`, 'opaque'),
    list: [plant(`${type} payload list`), { api_key: plant(`${type} payload list key`, 'opaque') }],
    [plant(`${type} payload property name`, 'stripeKey')]: 1,
    // A wrapper object and a `toJSON`: neither shows its text before it is serialised.
    boxed: Object(plant(`${type} payload String object`)),
    hidden: { toJSON: () => ({ card: secret }) },
  }
}

const spanId = 'b'.repeat(16)
const text = (value: string) => ({ type: 'string', value })

const containers: Partial<Record<ItemType, (plant: Plant) => readonly object[]>> = {
  log: (plant) => [
    {
      timestamp: 1,
      trace_id: traceId,
      level: 'info',
      severity_number: 9,
      body: plant('log item body'),
      attributes: {
        note: text(plant('log item attribute')),
        token: text(plant('log item secret attribute', 'opaque')),
        'user.email': text(plant('log item email', 'email')),
        [plant('log item attribute name', 'stripeKey')]: text('x'),
      },
    },
  ],
  span: (plant) => [
    {
      trace_id: traceId,
      span_id: spanId,
      name: plant('span item name'),
      start_timestamp: 1,
      end_timestamp: 2,
      is_segment: true,
      status: 'ok',
      attributes: {
        'url.full': text(`https://x.test/?api_key=${plant('span item url', 'opaque')}`),
        password: text(plant('span item secret attribute', 'opaque')),
        'client.address': text(plant('span item ip', 'ip')),
      },
      links: [
        { trace_id: traceId, span_id: spanId, attributes: { note: text(plant('span item link')) } },
      ],
    },
  ],
  trace_metric: (plant) => [
    {
      timestamp: 1,
      trace_id: traceId,
      name: plant('metric item name', 'stripeKey'),
      type: 'counter',
      unit: plant('metric item unit', 'githubToken'),
      value: 1,
      attributes: {
        note: text(plant('metric item attribute')),
        secret: text(plant('metric item secret attribute', 'opaque')),
      },
    },
  ],
}

const payloads: Partial<Record<ItemType, (plant: Plant) => Record<string, unknown>>> = {
  check_in: (plant) => ({
    check_in_id: traceId,
    monitor_slug: plant('check_in item slug'),
    status: 'ok',
    environment: plant('check_in item environment'),
    monitor_config: {
      schedule: { type: 'crontab', value: plant('check_in item schedule') },
      timezone: plant('check_in item timezone'),
    },
  }),
  client_report: (plant) => ({
    timestamp: 1,
    discarded_events: [
      {
        reason: plant('client_report reason'),
        category: plant('client_report category'),
        quantity: 1,
      },
    ],
  }),
  event: (plant) => ({
    event_id: traceId,
    message: plant('event item message'),
    user: { email: plant('event item email', 'email') },
  }),
  feedback: (plant) => ({
    event_id: traceId,
    contexts: {
      feedback: {
        message: plant('feedback item message'),
        contact_email: plant('feedback item email', 'email'),
        name: plant('feedback item name', 'opaque'),
        url: `https://x.test/?access_token=${plant('feedback item url', 'opaque')}`,
      },
    },
  }),
  profile: (plant) => ({
    profile: {
      frames: [
        {
          abs_path: plant('profile item path', 'homeDirectory'),
          function: plant('profile item function'),
        },
      ],
    },
    transaction: { name: plant('profile item transaction') },
  }),
  profile_chunk: (plant) => ({
    profile: { frames: [{ filename: plant('profile_chunk item path', 'homeDirectory') }] },
    release: plant('profile_chunk item release'),
  }),
  raw_security: (plant) => ({
    'csp-report': {
      'document-uri': `https://x.test/?access_token=${plant('raw_security uri', 'opaque')}`,
      'script-sample': plant('raw_security sample'),
    },
  }),
  replay_event: (plant) => ({
    event_id: traceId,
    type: 'replay_event',
    replay_id: traceId,
    segment_id: 0,
    urls: [`https://x.test/?token=${plant('replay_event url', 'opaque')}`],
    request: { headers: { cookie: plant('replay_event cookie', 'cookie') } },
  }),
  session: (plant) => ({
    sid: traceId,
    did: plant('session item did', 'email'),
    status: 'ok',
    attrs: {
      ip_address: plant('session item ip', 'ip'),
      user_agent: plant('session item user agent', 'stripeKey'),
      release: plant('session item release'),
    },
  }),
  sessions: (plant) => ({
    aggregates: [{ did: plant('sessions item did', 'email'), exited: 1 }],
    attrs: {
      release: plant('sessions item release'),
      environment: plant('sessions item environment'),
    },
  }),
  transaction: (plant) => ({
    event_id: traceId,
    type: 'transaction',
    transaction: plant('transaction item name'),
    start_timestamp: 1,
    timestamp: 2,
    contexts: {
      trace: {
        trace_id: traceId,
        span_id: spanId,
        data: { token: plant('transaction item trace data', 'opaque') },
      },
    },
    spans: [
      {
        span_id: spanId,
        trace_id: traceId,
        description: plant('transaction item span'),
        data: { 'http.query': `?api_key=${plant('transaction item span query', 'opaque')}` },
        tags: { note: plant('transaction item span tag') },
      },
    ],
  }),
  user_report: (plant) => ({
    event_id: traceId,
    name: plant('user_report name', 'opaque'),
    email: plant('user_report email', 'email'),
    comments: plant('user_report comments'),
  }),
}
