import { type Bag, bareValue, isBag } from '../core/bag.ts'
import { either, type Surroundings, record, type Row, type Rule } from './rule.ts'
import { route, setting, text } from './texts.ts'
import * as type from './types.ts'
import { product, word } from './words.ts'

// Names of attributes, tags and extra values that may leave. They mean the same in every item.
// Source: https://getsentry.github.io/sentry-conventions/ and OpenTelemetry's semantic conventions.
const ROWS: readonly Row[] = [
  [setting, 'environment release sentry.environment sentry.release service.version'],
  [
    word,
    'level method handled mechanism http.method http.request.method sentry.op ' +
      'sentry.origin sentry.kind sentry.source sentry.span.source sentry.segment.name.source ' +
      'sentry.status span.kind ' +
      'rpc.system db.system db.system.name db.operation db.operation.name messaging.system ' +
      'messaging.operation.type faas.trigger gen_ai.operation.name',
  ],
  [
    product,
    'runtime runtime.name os os.name browser browser.name host.arch cloud.provider ' +
      'cloud.platform sentry.platform sentry.sdk.name',
  ],
  [type.version, 'runtime.version os.version browser.version sentry.sdk.version'],
  [
    type.numeric,
    'status_code http.status_code http.response.status_code http.response.body.size ' +
      'http.request.body.size http.response_content_length server.port thread.id ' +
      'sentry.sample_rate sentry.timestamp.sequence gen_ai.usage.input_tokens ' +
      'gen_ai.usage.output_tokens',
  ],
  [either(word, type.numeric), 'status'],
  [type.flag, 'faas.coldstart cache.hit'],
  [type.id, 'sentry.trace.parent_span_id sentry.segment.id sentry.replay_id sentry.profile_id'],
  [type.name, 'error.type code.function.name'],
  [route, 'route http.route'],
  [text, 'sentry.message.template'],
]

/** Makes a row that takes an attribute both bare, `200`, and as `{ value: 200, type: 'integer' }`. */
function bareOrTyped([rule, names]: Row): Row {
  const typed = record(
    [
      [rule, 'value'],
      [word, 'type'],
      [type.unit, 'unit'],
    ],
    ['value'],
  )
  return [(value, around) => (isBag(value) ? typed : rule)(value, around), names]
}

const TABLE = record(ROWS.map(bareOrTyped))

/** Characters; a longer value is no label but a text. */
const LONGEST_TAG = 200

/** An app's own expression, made to match the whole of a value. Of its flags `g`, `m` and `y` would hinder. */
export function wholeForm(form: RegExp): RegExp {
  return new RegExp(`^(?:${form.source})$`, form.flags.replaceAll(/[gmy]/g, ''))
}

function hasForm(value: unknown, form: RegExp): boolean {
  if (!/^(?:boolean|number|string)$/.test(typeof value)) return false
  const text = String(value)
  return text.length <= LONGEST_TAG && form.test(text)
}

/** Keeps the attributes of the table, and the tags that the app named. */
function named(bag: Bag, around: Surroundings): Bag {
  const kept = TABLE(bag, around) as Record<string, unknown>
  for (const [name, form] of around.tags) {
    if (!Object.hasOwn(bag, name) || Object.hasOwn(kept, name)) continue
    const value = bag[name]
    const bare = bareValue(value)
    if (hasForm(bare, form)) kept[name] = isBag(value) ? { value: bare, type: kindOf(bare) } : bare
  }
  return kept
}

/** The type of a value, as attributes name it. */
function kindOf(value: unknown): string {
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'double') : typeof value
}

/** The rule for attributes: an object or, as tags may be, a list of pairs. */
export const attributes: Rule = (value, around) => {
  if (isBag(value)) return named(value, around)
  if (!Array.isArray(value)) return undefined
  return (value as unknown[]).flatMap((pair) =>
    Array.isArray(pair) ? Object.entries(named(Object.fromEntries([pair]) as Bag, around)) : [],
  )
}
