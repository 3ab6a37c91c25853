type Path = readonly (number | string)[]
type KindTest = (path: Path, value?: unknown) => boolean

/** Items of a list of that name, which Sentry writes as `exception: [x]` or `exception: { values: [x] }`. */
const within =
  (name: string): KindTest =>
  (path) =>
    typeof path.at(-1) === 'number' &&
    (path.at(-2) === name || (path.at(-2) === 'values' && path.at(-3) === name))
const at =
  (...names: readonly string[]): KindTest =>
  (path) =>
    path.length > 0 && names.includes(String(path.at(-1)))

/** One exception, also where it stands alone. */
const exception: KindTest = (path) =>
  within('exception')(path) || (path.length === 1 && path[0] === 'exception')
const request = at('request')
const sdk = at('sdk')
const logItem: KindTest = (path) => path.length === 0 || within('items')(path)
const span: KindTest = (path) => within('spans')(path) || logItem(path)

/** Kinds of values and of Sentry's parts. Source: Relay's `relay-event-schema`, `ValueType`. */
const KINDS: Readonly<Record<string, KindTest>> = {
  string: (_, value) => typeof value === 'string',
  number: (_, value) => typeof value === 'number',
  boolean: (_, value) => typeof value === 'boolean',
  datetime: (path, value) =>
    (typeof value === 'string' && /^\d{4}-\d\d-\d\d[T ]\d\d:/.test(value)) ||
    (typeof value === 'number' && /^(?:start_|end_)?timestamp$/.test(String(path.at(-1)))),
  array: (_, value) => Array.isArray(value),
  object: (_, value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  event: (path) => path.length === 0,
  exception,
  error: exception,
  stacktrace: at('stacktrace', 'raw_stacktrace'),
  frame: within('frames'),
  request,
  http: request,
  user: at('user'),
  logentry: at('logentry'),
  message: (path) =>
    (path.length === 1 && path[0] === 'message') ||
    (path.at(-2) === 'logentry' && /^(?:formatted|message)$/.test(String(path.at(-1)))),
  thread: within('threads'),
  breadcrumb: within('breadcrumbs'),
  span,
  sdk,
  client_sdk_info: sdk,
  log: logItem,
  our_log: logItem,
  trace_metric: logItem,
  replay: (path) => path.length === 0,
}

/** Whether a kind is known; with a place, whether that place is of the kind. */
export function isKind(kind: string, path?: Path, value?: unknown): boolean {
  if (!Object.hasOwn(KINDS, kind)) return false
  return path === undefined || KINDS[kind]?.(path, value) === true
}
