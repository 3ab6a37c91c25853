type Path = readonly (number | string)[]

const HEX_ID =
  /^[\da-f]{16}(?:[\da-f]{16})?$|^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?:-[\da-f]{1,8})?$/i
const MOMENT = /^\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/
const RIGID: Readonly<Record<string, RegExp>> = {
  level: /^(?:fatal|error|warning|warn|info|log|debug|trace)$/,
  platform: /^[a-z]{1,20}$/,
  type: /^(?:event|transaction|feedback|replay_event|string|integer|double|boolean|array|counter|gauge|distribution)$/,
  status: /^(?:ok|exited|crashed|abnormal|errored|in_progress|error|missed)$/,
}
const IDS =
  /^(?:(?:event|trace|span|parent_span|segment|replay|profile|profiler|check_in|debug|associated_event)_id|sid)$/
const MOMENTS = /^(?:start_|end_)?timestamp$|^(?:started|received)$/

/**
 * Whether a value is an id, a time or a word of the protocol. No rule touches these: a backend refuses an
 * item without them, and they tell of no person.
 */
export function isRigid(path: Path, value: unknown): boolean {
  const key = path.at(-1)
  if (typeof key !== 'string') return false
  if (typeof value === 'number') return MOMENTS.test(key)
  if (typeof value !== 'string') return false
  if (MOMENTS.test(key)) return MOMENT.test(value)
  if (IDS.test(key)) return HEX_ID.test(value)
  return Object.hasOwn(RIGID, key) && RIGID[key]?.test(value) === true
}

/** The skeleton of an event: what groups it, and the objects that hold everything else; `#` is an index. */
const FRAME = new RegExp(
  '^(?:release|environment|dist|transaction|culprit|logger|platform|level|type|status|modules|' +
    'fingerprint(?:\\.#)?|(?:sdk|transaction_info|debug_meta|contexts\\.trace)(?:\\..*)?|contexts|' +
    'request(?:\\.(?:method|headers))?|(?:tags|request\\.headers)\\.#(?:\\.#)?|user|logentry|tags|extra|aggregates(?:\\.#)?|attrs|' +
    '(?:exception|threads|breadcrumbs)(?:\\.values)?(?:\\.#(?:\\.(?:type|module|category|id|crashed|' +
    'current|mechanism(?:\\.(?:type|handled))?|' +
    '(?:raw_)?stacktrace(?:\\.frames(?:\\.#(?:\\.(?:function|module|filename|abs_path|package|lineno|' +
    'colno|in_app|platform))?)?)?))?)?|' +
    '(?:spans|items)(?:\\.#(?:\\.(?:op|origin|kind|is_segment|severity_number|unit|value|name|data|' +
    'attributes))?)?)$',
)

/** Whether a place is of that skeleton, which goes as a whole only where a selector names it. */
export function isFrame(path: Path): boolean {
  return FRAME.test(path.map((key) => (typeof key === 'number' ? '#' : key)).join('.'))
}
