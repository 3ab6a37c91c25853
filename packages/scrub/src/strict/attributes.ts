import { type Bag, isBag, record, type Row, type Rule } from './rule.ts'
import * as is from './types.ts'

// Names of attributes, tags and extra values that may leave. They mean the same in every item.
// Source: https://getsentry.github.io/sentry-conventions/ and OpenTelemetry's semantic conventions.
const ROWS: readonly Row[] = [
  [is.setting, 'environment release dist sentry.environment sentry.release service.version'],
  [is.level, 'level sentry.severity_text'],
  [is.state, 'status sentry.status otel.status_code'],
  [is.method, 'method http.method http.request.method'],
  [is.route, 'route http.route'],
  [is.source, 'sentry.source sentry.span.source'],
  [is.truth, 'handled synthetic faas.coldstart cache.hit sentry.is_remote'],
  [
    is.operation,
    'mechanism sentry.op sentry.origin sentry.kind span.kind rpc.system db.system db.system.name ' +
      'db.operation db.operation.name messaging.system messaging.operation ' +
      'messaging.operation.type faas.trigger gen_ai.system gen_ai.operation.name url.scheme',
  ],
  [
    is.product,
    'runtime runtime.name os os.name browser browser.name process.runtime.name host.arch ' +
      'device.arch cloud.provider cloud.region cloud.platform sentry.platform sentry.sdk.name',
  ],
  [
    is.version,
    'runtime.version os.version browser.version process.runtime.version sentry.sdk.version ' +
      'network.protocol.version',
  ],
  [
    is.numeric,
    'status_code http.status_code http.response.status_code http.response.body.size ' +
      'http.response_content_length http.request.body.size http.request.resend_count ' +
      'rpc.grpc.status_code server.port network.peer.port thread.id process.pid ' +
      'code.line.number code.lineno sentry.sample_rate sentry.timestamp.sequence ' +
      'sentry.observed_timestamp_nanos gen_ai.usage.input_tokens gen_ai.usage.output_tokens ' +
      'gen_ai.usage.total_tokens db.response.returned_rows messaging.batch.message_count',
  ],
  [
    is.id,
    'trace_id span_id sentry.trace.parent_span_id sentry.segment.id sentry.segment_id ' +
      'sentry.replay_id sentry.profile_id sentry.profiler_id',
  ],
  [is.name, 'error.type exception.type code.function code.function.name'],
  [is.text, 'sentry.message.template'],
]

/** `200` and `{ value: 200, type: 'integer' }` alike. */
function bareOrTyped(rule: Rule): Rule {
  const typed = record(
    [
      [rule, 'value'],
      [is.type, 'type'],
      [is.unit, 'unit'],
    ],
    ['value'],
  )
  return (value, place) => (isBag(value) ? typed : rule)(value, place)
}

const TABLE = record(ROWS.map(([rule, names]): Row => [bareOrTyped(rule), names]))

/** Attributes, an object or, as tags may be, a list of pairs. */
export const attributes: Rule = (value, place) => {
  if (!Array.isArray(value)) return TABLE(value, place)
  return (value as unknown[]).flatMap((pair) =>
    Array.isArray(pair) && pair.length === 2
      ? Object.entries(TABLE(Object.fromEntries([pair]), place) as Bag)
      : [],
  )
}
