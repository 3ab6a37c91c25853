import { attributes } from './attributes.ts'
import { either, list, record, type Rule, values } from './rule.ts'
import * as is from './types.ts'

// What may leave of an item, member by member. A name has one type wherever it stands, so that no
// item has to be recognised: what is read as the wrong kind of item lets no more out.
// Sources: https://develop.sentry.dev/sdk/ and relay-event-schema in github.com/getsentry/relay.

const METADATA = record([
  [is.product, 'name'],
  [is.version, 'version'],
  [record([[is.inference, 'infer_ip']]), 'settings'],
])

const FRAME = record([
  [is.name, 'function module'],
  [is.number, 'lineno colno'],
  [is.flag, 'in_app'],
  [is.product, 'platform'],
  [is.address, 'instruction_addr symbol_addr image_addr addr_mode'],
])

const STACKTRACE = record([[list(FRAME), 'frames']])

const EXCEPTION = record([
  [is.className, 'type'],
  [is.name, 'module'],
  [is.text, 'value'],
  [is.numeric, 'thread_id'],
  [
    record([
      [is.mechanism, 'type'],
      [is.flag, 'handled synthetic is_exception_group'],
      [is.number, 'exception_id parent_id'],
    ]),
    'mechanism',
  ],
  [STACKTRACE, 'stacktrace'],
])

const THREAD = record([
  [is.numeric, 'id'],
  [is.flag, 'crashed current main'],
  [STACKTRACE, 'stacktrace'],
])

const BREADCRUMB = record([
  [is.time, 'timestamp'],
  [is.breadcrumb, 'type'],
  [is.operation, 'category'],
  [is.level, 'level'],
  [attributes, 'data'],
])

const DEVICE = record([
  [is.product, 'arch architecture'],
  [is.number, 'memory_size free_memory usable_memory processor_count processor_frequency'],
  [is.time, 'boot_time'],
  [is.flag, 'online charging low_memory simulator'],
])

const TRACE = record([
  [is.id, 'trace_id span_id parent_span_id'],
  [is.operation, 'op origin'],
  [is.status, 'status'],
  [is.number, 'exclusive_time'],
  [attributes, 'data'],
])

const FEEDBACK = record([
  [is.text, 'message'],
  [is.id, 'associated_event_id replay_id'],
  [is.widget, 'source'],
])

const CONTEXTS = record([
  [TRACE, 'trace'],
  [METADATA, 'runtime browser'],
  [
    record([
      [is.product, 'name'],
      [is.version, 'version kernel_version'],
    ]),
    'os client_os',
  ],
  [
    record([
      [is.time, 'app_start_time'],
      [is.number, 'app_memory free_memory'],
      [is.version, 'app_version'],
      [is.flag, 'in_foreground'],
    ]),
    'app',
  ],
  [DEVICE, 'device'],
  [attributes, 'cloud_resource'],
  [FEEDBACK, 'feedback'],
  [record([[is.id, 'replay_id']]), 'replay'],
  [record([[is.id, 'profile_id profiler_id']]), 'profile'],
  [record([[is.slug, 'slug']]), 'monitor'],
  [record([[is.number, 'status_code body_size']]), 'response'],
])

const MEASUREMENT = record([
  [is.number, 'value'],
  [is.unit, 'unit'],
])

const MEASUREMENTS = record([
  [
    MEASUREMENT,
    'fp fcp lcp fid cls inp ttfb ttfb.requestTime app_start_cold app_start_warm frames_total ' +
      'frames_slow frames_frozen stall_count stall_total_time stall_longest_time ' +
      'time_to_initial_display time_to_full_display connection.rtt connection.downlink',
  ],
])

const IMAGE = record([
  [is.type, 'type'],
  [is.id, 'debug_id code_id'],
  [is.address, 'image_addr'],
  [is.number, 'image_size'],
  [is.product, 'arch'],
])

const LINK = record([
  [is.id, 'trace_id span_id'],
  [is.flag, 'sampled'],
])

const MONITOR = record(
  [
    [
      record(
        [
          [is.schedule, 'type'],
          [either(is.number, is.crontab), 'value'],
          [is.unit, 'unit'],
        ],
        ['type', 'value'],
      ),
      'schedule',
    ],
    [is.number, 'checkin_margin max_runtime failure_issue_threshold recovery_threshold'],
    [is.timezone, 'timezone'],
  ],
  // A backend refuses a monitor without a schedule, and takes a check-in without a monitor.
  ['schedule'],
)

const OUTCOMES = list(
  record(
    [
      [is.outcome, 'reason category'],
      [is.number, 'quantity'],
    ],
    ['reason', 'category', 'quantity'],
  ),
)

const SESSIONS = list(
  record([
    [is.time, 'started'],
    [is.number, 'exited errored crashed abnormal unhandled'],
  ]),
)

const PROFILE = record([
  [
    list(
      record([
        [is.number, 'stack_id timestamp'],
        [is.numeric, 'thread_id elapsed_since_start_ns'],
      ]),
    ),
    'samples',
  ],
  [list(list(is.number)), 'stacks'],
  [list(FRAME), 'frames'],
])

const PROFILED = record([
  [is.id, 'id trace_id'],
  [is.text, 'name'],
  [is.numeric, 'active_thread_id'],
])

const inner: Rule = (value, place) => item(value, place)

const MEMBERS = record([
  // Of every item.
  [is.id, 'event_id trace_id span_id parent_span_id replay_id profile_id profiler_id chunk_id'],
  [is.time, 'timestamp start_timestamp end_timestamp'],
  [is.setting, 'release environment dist'],
  [is.product, 'platform'],
  [is.type, 'type'],
  [is.level, 'level'],
  [is.status, 'status'],
  [METADATA, 'sdk client_sdk'],
  [CONTEXTS, 'contexts'],
  [attributes, 'attributes tags extra data'],
  [is.text, 'message body description comments'],
  // Events: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
  [values(EXCEPTION), 'exception'],
  [values(THREAD), 'threads'],
  [STACKTRACE, 'stacktrace'],
  [values(BREADCRUMB), 'breadcrumbs'],
  [
    record([
      [is.text, 'message'],
      [is.formatted, 'formatted'],
    ]),
    'logentry',
  ],
  [list(is.grouping), 'fingerprint'],
  [record([[is.method, 'method']]), 'request'],
  [record([[list(IMAGE), 'images']]), 'debug_meta'],
  // Transactions and spans: https://develop.sentry.dev/sdk/telemetry/spans/span-protocol/
  [either(is.transaction, PROFILED), 'transaction'],
  [record([[is.source, 'source']]), 'transaction_info'],
  [list(inner), 'spans items'],
  [MEASUREMENTS, 'measurements'],
  [either(is.id, is.number), 'segment_id'],
  [is.flag, 'is_segment is_remote was_transaction same_process_as_parent'],
  [is.operation, 'op origin kind'],
  [is.number, 'exclusive_time'],
  [list(LINK), 'links'],
  // Logs and metrics: https://develop.sentry.dev/sdk/telemetry/logs/ and metrics
  [is.itemName, 'name'],
  [is.number, 'value severity_number'],
  [is.unit, 'unit'],
  // Replays: https://develop.sentry.dev/sdk/telemetry/replays/
  [list(is.id), 'error_ids trace_ids'],
  [is.type, 'replay_type'],
  [is.time, 'replay_start_timestamp'],
  // Check-ins: https://develop.sentry.dev/sdk/telemetry/check-ins/
  [is.id, 'check_in_id'],
  [is.slug, 'monitor_slug'],
  [MONITOR, 'monitor_config'],
  [is.number, 'duration'],
  // Sessions: https://develop.sentry.dev/sdk/telemetry/sessions/
  [is.id, 'sid'],
  [is.flag, 'init'],
  [is.time, 'started'],
  [is.number, 'errors seq'],
  [is.state, 'abnormal_mechanism'],
  [record([[is.setting, 'release environment']]), 'attrs'],
  [SESSIONS, 'aggregates'],
  // Client reports: https://develop.sentry.dev/sdk/telemetry/client-reports/
  [OUTCOMES, 'discarded_events rate_limited_events filtered_events filtered_sampling_events'],
  // Profiles: https://develop.sentry.dev/sdk/telemetry/profiles/sample-format-v2/
  [PROFILE, 'profile'],
  [list(PROFILED), 'transactions'],
  [DEVICE, 'device'],
  [METADATA, 'os runtime'],
  [either(is.number, is.version), 'version'],
  // Containers: https://develop.sentry.dev/sdk/foundations/transport/envelope-items/
  [record([[is.inference, 'infer_ip infer_user_agent']]), 'ingest_settings'],
])

/** An item, a list of items, or a number. */
export const item: Rule = either(MEMBERS, list(inner), is.number, is.flag)
