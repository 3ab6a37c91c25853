import type { ItemType } from '../backends.ts'

/** Stands where an app's text can stand: as a value, and as a name. */
const slot = '§'

const S = slot
const trace = {
  trace_id: S,
  span_id: S,
  parent_span_id: S,
  op: S,
  status: S,
  origin: S,
  data: { 'http.url': S, [S]: S },
  links: [{ trace_id: S, span_id: S, attributes: { link: S } }],
}

const frame = {
  filename: S,
  function: S,
  module: S,
  abs_path: S,
  lineno: 1,
  colno: 2,
  in_app: true,
  context_line: S,
  pre_context: [S],
  post_context: [S],
  vars: { local: S, [S]: S },
  module_metadata: { owner: S },
  platform: S,
}

const stacktrace = { frames: [frame, frame] }

const exception = {
  type: S,
  value: S,
  module: S,
  thread_id: 1,
  stacktrace,
  mechanism: {
    type: S,
    handled: false,
    source: S,
    data: { cause: S },
    help_link: S,
    description: S,
    meta: { errno: { name: S } },
  },
}

const attributes = {
  text: { value: S, type: 'string' },
  list: { value: [S, S], type: 'array' },
  measure: { value: 1, type: 'integer', unit: S },
  'http.url': { value: S, type: 'string' },
  'db.statement': { value: S, type: 'string' },
  'gen_ai.input.messages': { value: S, type: 'string' },
  'sentry.message.template': { value: S, type: 'string' },
  'sentry.message.parameter.0': { value: S, type: 'string' },
  'user.id': { value: S, type: 'string' },
  [S]: { value: S, type: 'string' },
}

const request = {
  url: S,
  method: S,
  query_string: S,
  data: { form: S },
  cookies: { theme: S },
  headers: { 'User-Agent': S, Host: S, Referer: S, 'X-Own': S, [S]: S },
  env: { REMOTE_ADDR: S },
}

const event = {
  event_id: S,
  timestamp: 1,
  platform: S,
  level: S,
  logger: S,
  server_name: S,
  release: S,
  dist: S,
  environment: S,
  message: S,
  logentry: { message: S, params: [S], formatted: S },
  transaction: S,
  transaction_info: { source: S },
  fingerprint: [S],
  modules: { [S]: S },
  tags: { tag: S, [S]: 'value' },
  extra: {
    text: S,
    nested: { list: [S, { [S]: S }] },
    pairs: [['name', S]],
    named: [{ name: 'name', value: S }],
    __serialized__: { own: S },
  },
  user: { id: S, email: S, username: S, ip_address: S, geo: { city: S }, data: { own: S }, own: S },
  contexts: {
    trace,
    app: { app_name: S },
    device: { name: S },
    runtime: { name: S, version: S },
    culture: { timezone: S },
    response: { headers: { own: S }, cookies: { own: S }, data: S },
    state: { state: { type: S, value: { own: S } } },
    flags: { values: [{ flag: S, result: true }] },
    feedback: { message: S, name: S, contact_email: S, url: S, source: S, own: S },
    own: { own: S, [S]: S },
  },
  breadcrumbs: [
    {
      type: S,
      category: S,
      message: S,
      level: S,
      timestamp: 1,
      data: { url: S, arguments: [S, { own: S }], [S]: S },
    },
  ],
  exception: { values: [exception, exception] },
  threads: { values: [{ id: 1, name: S, state: S, stacktrace }] },
  request,
  sdk: { name: S, version: S, integrations: [S], packages: [{ name: S, version: S }] },
  debug_meta: { images: [{ type: 'sourcemap', code_file: S, debug_id: S }] },
  measurements: { [S]: { value: 1, unit: S } },
  spans: [
    {
      ...trace,
      description: S,
      start_timestamp: 1,
      timestamp: 2,
      tags: { own: S },
      measurements: { own: { value: 1, unit: S } },
    },
  ],
  _meta: { message: { '': { rem: [[S, 'x']], chunks: [{ text: S }] } } },
  culprit: S,
  unknown: S,
  [S]: S,
}

const replay = {
  ...event,
  type: 'replay_event',
  replay_id: S,
  urls: [S],
  error_ids: [S],
  trace_ids: [S],
  segment_id: 0,
}

const profile = {
  event_id: S,
  version: S,
  platform: S,
  release: S,
  environment: S,
  os: { name: S },
  device: { model: S },
  client_sdk: { name: S, version: S },
  profile: {
    samples: [{ stack_id: 0, thread_id: S }],
    stacks: [[0]],
    frames: [frame],
    thread_metadata: { 0: { name: S } },
  },
  transactions: [{ name: S, id: S, trace_id: S }],
  debug_meta: { images: [{ code_file: S }] },
}

const recording = [
  { type: 5, timestamp: 1, data: { tag: S, payload: { own: S } } },
  { type: 2, data: { node: { childNodes: [{ textContent: S, attributes: { value: S } }] } } },
]

/** An envelope header with a slot in each field, known or not. */
export const headerWithSlots: unknown = {
  event_id: S,
  sent_at: S,
  sdk: { name: S, version: S, packages: [{ name: S }] },
  trace: {
    trace_id: S,
    public_key: S,
    sampled: S,
    sample_rate: S,
    sample_rand: S,
    release: S,
    environment: S,
    transaction: S,
    replay_id: S,
    org_id: S,
    [S]: S,
  },
  dsn: S,
  [S]: S,
}

/** An item header with a slot in each field that some item type has. */
export const itemHeaderWithSlots: Readonly<Record<string, unknown>> = {
  length: S,
  item_count: S,
  content_type: S,
  filename: S,
  attachment_type: S,
  platform: S,
  sentry_release: S,
  [S]: S,
}

/** A complete payload of every item type that may leave, with a slot in each text and some names. */
export const payloadsWithSlots: Readonly<Partial<Record<ItemType, unknown>>> = {
  attachment: S,
  check_in: {
    check_in_id: S,
    monitor_slug: S,
    status: S,
    duration: 1,
    release: S,
    environment: S,
    monitor_config: { schedule: { type: S, value: S, unit: S }, timezone: S, own: S },
    contexts: { trace },
  },
  client_report: {
    timestamp: 1,
    discarded_events: [{ reason: S, category: S, quantity: 1 }],
    own: S,
  },
  event,
  feedback: { ...event, type: 'feedback' },
  log: {
    version: 2,
    items: [
      { timestamp: 1, trace_id: S, level: S, body: S, severity_number: 9, attributes, own: S },
    ],
  },
  profile,
  profile_chunk: { ...profile, chunk_id: S, profiler_id: S },
  replay_event: replay,
  replay_recording: `{"segment_id":0}\n${JSON.stringify(recording)}`,
  session: {
    sid: S,
    did: S,
    init: true,
    timestamp: S,
    started: S,
    status: S,
    errors: 0,
    abnormal_mechanism: S,
    attrs: { release: S, environment: S, user_agent: S, ip_address: S, own: S },
  },
  sessions: {
    attrs: { release: S, environment: S, user_agent: S, ip_address: S },
    aggregates: [{ started: S, exited: 1, did: S }],
  },
  span: {
    version: 2,
    items: [
      {
        trace_id: S,
        span_id: S,
        name: S,
        start_timestamp: 1,
        end_timestamp: 2,
        status: S,
        is_segment: true,
        attributes,
        links: [{ trace_id: S, span_id: S, attributes }],
        own: S,
      },
    ],
  },
  trace_metric: {
    version: 2,
    items: [{ timestamp: 1, trace_id: S, name: S, type: S, unit: S, value: 1, attributes }],
  },
  transaction: { ...event, type: 'transaction', start_timestamp: 0 },
  user_report: { event_id: S, email: S, name: S, comments: S },
}

/** A copy with every slot filled by `next`, which is told where the slot stands. */
export function fillSlots(template: unknown, next: (path: string) => string, path = ''): unknown {
  if (typeof template === 'string') {
    return template.replaceAll(slot, () =>
      template === slot ? next(path) : JSON.stringify(next(path)).slice(1, -1),
    )
  }
  if (Array.isArray(template)) {
    return template.map((part, index) => fillSlots(part, next, `${path}.${index}`))
  }
  if (typeof template !== 'object' || template === null) return template
  const filled: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(template)) {
    const own = name === slot ? next(`${path}.{name}`) : name
    filled[own] = fillSlots(part, next, `${path}.${name}`)
  }
  return filled
}
