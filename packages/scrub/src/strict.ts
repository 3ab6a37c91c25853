import type { SentryShape } from './sentry-shape.ts'
import { fingerprintOf } from './template.ts'

type Bag = Readonly<Record<string, unknown>>

// `strict` lets no free text out. What may leave is written down here, per kind of item, and
// everything else stays; the input has been cleaned by the standard rules before.

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const EVENT = list(
  'event_id timestamp start_timestamp platform level type release environment dist sdk ' +
    'transaction_info server_name debug_meta',
)
const FRAME = list(
  'function module lineno colno in_app platform instruction_addr image_addr addr_mode package',
)
const SESSION = list(
  'sid init started timestamp status errors duration seq attrs aggregates abnormal_mechanism',
)
const SPAN = list(
  'trace_id span_id parent_span_id segment_id is_segment op status start_timestamp end_timestamp ' +
    'timestamp origin exclusive_time kind level severity_number type unit value',
)
const CONTEXTS: Readonly<Record<string, ReadonlySet<string>>> = {
  trace: list('trace_id span_id parent_span_id op status origin'),
  runtime: list('name version'),
  os: list('name version kernel_version'),
  browser: list('name version'),
  app: list('app_start_time app_memory app_version'),
  device: list('arch memory_size free_memory processor_count family'),
  cloud_resource: list('cloud.provider cloud.region cloud.platform'),
}
/** Names of tags, attributes and extra values that hold a word of a closed vocabulary. */
const NAMED = list(
  'environment release level runtime runtime.name os os.name browser browser.name status ' +
    'http.method http.request.method http.status_code http.response.status_code http.route route ' +
    'method status_code handled mechanism rpc.system rpc.method db.system db.system.name ' +
    'db.operation db.operation.name messaging.system messaging.operation faas.trigger ' +
    'sentry.op sentry.origin sentry.environment sentry.release sentry.sdk.name sentry.sdk.version ' +
    'sentry.source sentry.span.source sentry.sample_rate sentry.kind sentry.status server.port',
)
const MEASUREMENTS =
  /^(?:fp|fcp|lcp|fid|cls|inp|ttfb(?:\.requestTime)?|app_start_(?:cold|warm)|frames_(?:total|slow|frozen)|stall_\w{1,16}|connection\.\w{1,16})$/

/** The five fields of a monitor's schedule. */
const CRONTAB = /^[\d*/,-]{1,40}(?: [\d*/,-]{1,40}){4}$/

/** One word or number of a closed vocabulary: no spaces, no sentence. */
const WORD = /^[\w.:/@<>*{}[\]$#()+-]{1,200}$/

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWord = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && WORD.test(value))

const FINGERPRINT = /^ #[\da-f]{12}$/

/** The part of a clean payload that holds no free text. */
export function withoutFreeText(value: unknown, shape: SentryShape, replacement: string): unknown {
  const stamp = (text: unknown): string => {
    if (typeof text !== 'string' || text === '') return replacement
    const isStamped =
      text.startsWith(`${replacement} #`) && FINGERPRINT.test(text.slice(replacement.length))
    return isStamped ? text : `${replacement} ${fingerprintOf(text)}`
  }

  const pick = (bag: unknown, names: ReadonlySet<string>): Bag => {
    if (!isBag(bag)) return {}
    return Object.fromEntries(
      Object.entries(bag)
        .filter(([key]) => names.has(key))
        .map(([key, item]) => [key, structural(item)]),
    )
  }

  /** A structure of words and numbers; sentences in it are replaced. */
  const structural = (item: unknown): unknown => {
    if (typeof item === 'string') return WORD.test(item) || CRONTAB.test(item) ? item : replacement
    if (Array.isArray(item)) return (item as unknown[]).map(structural)
    if (!isBag(item)) return item
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, structural(inner)]))
  }

  const frames = (stacktrace: unknown): unknown => {
    if (!isBag(stacktrace) || !Array.isArray(stacktrace['frames'])) return undefined
    return { frames: (stacktrace['frames'] as unknown[]).map((frame) => pick(frame, FRAME)) }
  }

  const exceptions = (exception: unknown): unknown => {
    const values = isBag(exception) ? exception['values'] : exception
    if (!Array.isArray(values)) return undefined
    return {
      values: (values as unknown[]).filter(isBag).map((entry) => ({
        type: isWord(entry['type']) ? entry['type'] : 'Error',
        value: stamp(entry['value']),
        mechanism: pick(
          entry['mechanism'],
          list('type handled synthetic exception_id parent_id is_exception_group'),
        ),
        stacktrace: frames(entry['stacktrace']),
      })),
    }
  }

  const named = (bag: unknown): Bag => {
    const entries = Array.isArray(bag)
      ? (bag as [string, unknown][])
      : isBag(bag)
        ? Object.entries(bag)
        : []
    return Object.fromEntries(
      entries
        .filter(
          (entry) =>
            Array.isArray(entry) && NAMED.has(entry[0]) && (isWord(entry[1]) || isBag(entry[1])),
        )
        .map(([key, item]) => [key, structural(item)]),
    )
  }

  const span = (item: unknown): unknown => {
    if (!isBag(item)) return undefined
    const picked: Record<string, unknown> = { ...pick(item, SPAN) }
    for (const key of ['body', 'description']) if (key in item) picked[key] = stamp(item[key])
    if (Array.isArray(item['links'])) {
      picked['links'] = (item['links'] as unknown[]).map((link) =>
        pick(link, list('trace_id span_id sampled')),
      )
    }
    // A span's name is its operation here; a metric's name is written by the developer.
    if ('name' in item)
      picked['name'] =
        'value' in item ? structural(item['name']) : (item['op'] ?? stamp(item['name']))
    for (const key of ['attributes', 'data', 'tags'])
      if (key in item) picked[key] = named(item[key])
    return picked
  }

  const event = (item: Bag): Bag => {
    const strict: Record<string, unknown> = { ...pick(item, EVENT) }
    const source = isBag(item['transaction_info']) ? item['transaction_info']['source'] : undefined
    if (typeof item['transaction'] === 'string') {
      strict['transaction'] =
        source === 'route' && /^(?:[A-Z]{3,7} )?[^\s?#]+$/.test(item['transaction'])
          ? item['transaction']
          : stamp(item['transaction'])
    }
    if (isBag(item['measurements'])) {
      strict['measurements'] = Object.fromEntries(
        Object.entries(item['measurements'])
          .filter(([key]) => MEASUREMENTS.test(key))
          .map(([key, entry]) => [key, pick(entry, list('value unit'))]),
      )
    }
    if ('exception' in item) strict['exception'] = exceptions(item['exception'])
    const message = isBag(item['logentry']) ? item['logentry']['message'] : item['message']
    if (message !== undefined) strict['message'] = stamp(message)
    if (isBag(item['contexts'])) {
      strict['contexts'] = Object.fromEntries(
        Object.entries(item['contexts'])
          .filter(([key]) => key in CONTEXTS)
          .map(([key, context]) => [key, pick(context, CONTEXTS[key] as ReadonlySet<string>)]),
      )
    }
    for (const key of ['tags', 'extra']) if (key in item) strict[key] = named(item[key])
    if (isBag(item['request'])) strict['request'] = pick(item['request'], list('method'))
    if (Array.isArray(item['spans'])) strict['spans'] = (item['spans'] as unknown[]).map(span)
    const crumbs = isBag(item['breadcrumbs']) ? item['breadcrumbs']['values'] : item['breadcrumbs']
    if (Array.isArray(crumbs)) {
      strict['breadcrumbs'] = (crumbs as unknown[]).filter(isBag).map((crumb) => ({
        ...pick(crumb, list('timestamp type category level')),
        ...(isBag(crumb['data']) && { data: named(crumb['data']) }),
      }))
    }
    if (Array.isArray(item['fingerprint'])) {
      strict['fingerprint'] = (item['fingerprint'] as unknown[]).map((part) =>
        part === '{{ default }}' ? part : stamp(part),
      )
    }
    return strict
  }

  if (typeof value === 'string') return stamp(value)
  if (!isBag(value)) return structural(value)
  if (shape === 'event') return event(value)
  if (shape === 'session') return pick(value, SESSION)
  if (shape === 'items') return { ...value, items: (value['items'] as unknown[]).map(span) }
  return structural(value)
}
