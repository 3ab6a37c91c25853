import { attributes } from './attributes.ts'
import { type Bag, isBag } from '../core/bag.ts'
import { either, list, record, type Rule, values } from './rule.ts'
import { formatted, grouping, itemName, setting, slug, text, title } from './texts.ts'
import * as type from './types.ts'
import { product, word } from './words.ts'

// What may leave of an item, member by member. A name has the same type in every item, so items need
// not be told apart, and taking one for another cannot let more out. A table of its own has only what
// uses a name in another sense, or what a backend refuses when a member is missing.
// Sources: https://develop.sentry.dev/sdk/ and relay-event-schema in github.com/getsentry/relay.

const inner: Rule = (value, around) => item(value, around)

const FRAME = record([
  [type.name, 'function module'],
  [type.number, 'lineno colno'],
  [type.flag, 'in_app'],
  [product, 'platform'],
  [type.address, 'instruction_addr image_addr'],
])

const STACKTRACE = record([[list(FRAME), 'frames']])

const EXCEPTION = record([
  [type.className, 'type'],
  [type.name, 'module'],
  [text, 'value'],
  [type.id, 'thread_id'],
  [STACKTRACE, 'stacktrace'],
  [
    // Backends ignore a mechanism without a type, so it gets one.
    (value, around) =>
      isBag(value) ? { type: 'generic', ...(inner(value, around) as Bag) } : undefined,
    'mechanism',
  ],
])

const SCHEDULE = record(
  [
    [word, 'type'],
    [either(type.number, type.crontab), 'value'],
    [type.unit, 'unit'],
  ],
  ['type', 'value'],
)
// Backends refuse a monitor without a schedule, but accept a check-in without any monitor.
const MONITOR = record(
  [
    [SCHEDULE, 'schedule'],
    [type.number, 'checkin_margin max_runtime failure_issue_threshold recovery_threshold'],
    [type.timezone, 'timezone'],
  ],
  ['schedule'],
)

const LOSS = record(
  [
    [word, 'reason category'],
    [type.number, 'quantity'],
  ],
  ['reason', 'category', 'quantity'],
)

/** The id of Sentry's session item, which has a start. Elsewhere `sid` is a session of the app's, and secret. */
const session: Rule = (value, around) =>
  type.time(around.bag['started'], around) === undefined ? undefined : type.id(value, around)

const MEMBERS = record([
  // In every item: its id, its time, where it happened and what ran there.
  [
    type.id,
    'event_id trace_id span_id parent_span_id segment_id replay_id profile_id profiler_id ' +
      'associated_event_id check_in_id id',
  ],
  [type.time, 'timestamp start_timestamp end_timestamp started app_start_time'],
  [setting, 'release environment dist'],
  [word, 'type level op origin kind category source method'],
  [product, 'platform arch'],
  [type.status, 'status'],
  [type.version, 'version kernel_version app_version'],
  [text, 'message body description comments'],
  [itemName, 'name'],
  [type.number, 'value'],
  [type.unit, 'unit'],
  [attributes, 'attributes tags extra data cloud_resource'],
  [inner, 'contexts trace runtime os browser app device feedback replay sdk settings'],
  [word, 'infer_ip infer_user_agent'],
  // Events: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
  [values(EXCEPTION), 'exception'],
  [type.flag, 'handled synthetic is_exception_group'],
  [type.number, 'exception_id parent_id'],
  [values(inner), 'threads breadcrumbs'],
  // Of a thread a flag, of aggregated sessions a count.
  [either(type.flag, type.number), 'crashed'],
  [type.flag, 'current main'],
  [STACKTRACE, 'stacktrace'],
  [
    record([
      [text, 'message'],
      [formatted, 'formatted'],
    ]),
    'logentry',
  ],
  [list(grouping), 'fingerprint'],
  [inner, 'request response monitor debug_meta images'],
  [type.id, 'debug_id code_id'],
  [type.address, 'image_addr'],
  [type.number, 'image_size status_code memory_size free_memory app_memory processor_count'],
  // Transactions and spans: https://develop.sentry.dev/sdk/telemetry/spans/span-protocol/
  [either(title, inner), 'transaction'],
  [inner, 'transaction_info items spans links measurements fp fcp lcp fid cls inp ttfb'],
  [type.flag, 'is_segment is_remote sampled'],
  [type.number, 'exclusive_time'],
  // Logs: https://develop.sentry.dev/sdk/telemetry/logs/
  [type.number, 'severity_number'],
  // Replays: https://develop.sentry.dev/sdk/telemetry/replays/
  [list(type.id), 'error_ids trace_ids'],
  [word, 'replay_type'],
  [type.time, 'replay_start_timestamp'],
  // Check-ins: https://develop.sentry.dev/sdk/telemetry/check-ins/
  [slug, 'monitor_slug slug'],
  [MONITOR, 'monitor_config'],
  [type.number, 'duration'],
  // Sessions: https://develop.sentry.dev/sdk/telemetry/sessions/
  [session, 'sid'],
  [inner, 'attrs aggregates'],
  [type.flag, 'init'],
  [word, 'abnormal_mechanism'],
  [type.number, 'errors seq exited errored abnormal unhandled'],
  // Client reports: https://develop.sentry.dev/sdk/telemetry/client-reports/
  [list(LOSS), 'discarded_events'],
  // Profiles: https://develop.sentry.dev/sdk/telemetry/profiles/
  [inner, 'profile transactions client_sdk samples stacks'],
  [list(FRAME), 'frames'],
  [type.numeric, 'stack_id thread_id elapsed_since_start_ns active_thread_id'],
  [product, 'architecture'],
  // Containers: https://develop.sentry.dev/sdk/foundations/transport/envelope-items/
  [inner, 'ingest_settings'],
])

/** The rule for an item, a list of items, or a bare number or flag. */
export const item: Rule = (value, around) =>
  typeof value === 'number' || typeof value === 'boolean'
    ? value
    : either(MEMBERS, list(inner))(value, around)
