import type { EnvelopeItem } from '../receiving/envelope.ts'

/**
 * What an item is about, in one line a person can scan. An unknown shape gives an empty title:
 * this is a label, never a judgement.
 */
export function titleOf(
  type: string,
  payload: unknown,
  headers: Readonly<Record<string, unknown>> = {},
): string {
  const filename = asText(headers['filename'])
  if (filename !== undefined) return oneLine(filename)
  const find = finders.get(type) ?? anyTitle
  return oneLine(find(asRecord(payload)) ?? (typeof payload === 'string' ? payload : ''))
}

type Finder = (payload: Record<string, unknown>) => string | undefined

// A map, since a sender may call its type `constructor`.
const finders: ReadonlyMap<string, Finder> = new Map(
  Object.entries<Finder>({
    event: (event) => exceptionTitle(event) ?? messageOf(event) ?? asText(event['transaction']),
    transaction: (event) => joined(asText(event['transaction']), traceOp(event)),
    span: (payload) =>
      listed(payload, (span) => asText(span['name']) ?? asText(span['description'])),
    log: (payload) => listed(payload, (log) => joined(asText(log['level']), asText(log['body']))),
    trace_metric: (payload) =>
      listed(payload, (metric) => joined(asText(metric['name']), asText(metric['value']))),
    check_in: (checkIn) => joined(asText(checkIn['monitor_slug']), asText(checkIn['status'])),
    session: (session) => joined(asText(session['status']), asText(session['did'])),
    sessions: (payload) => counted(asList(payload['aggregates']), 'aggregate'),
    feedback: (event) => asText(asRecord(asRecord(event['contexts'])['feedback'])['message']),
    user_report: (report) => asText(report['comments']),
    client_report: (report) => counted(asList(report['discarded_events']), 'discarded kind'),
  }),
)

const anyTitle: Finder = (payload) =>
  exceptionTitle(payload) ??
  messageOf(payload) ??
  asText(payload['transaction']) ??
  asText(payload['name']) ??
  asText(payload['body'])

const exceptionTitle: Finder = (event) => {
  const exception = event['exception']
  const values = asList(asRecord(exception)['values'] ?? exception)
  // The thrown error stands last, its causes before it.
  const thrown = asRecord(values.at(-1))
  const parts = [asText(thrown['type']), asText(thrown['value'])].filter(
    (part) => part !== undefined,
  )
  return parts.length > 0 ? parts.join(': ') : undefined
}

const messageOf: Finder = (event) => {
  const logentry = asRecord(event['logentry'])
  return asText(event['message']) ?? asText(logentry['formatted']) ?? asText(logentry['message'])
}

const traceOp: Finder = (event) => asText(asRecord(asRecord(event['contexts'])['trace'])['op'])

/** Titles of a container item (`{ items: […] }`), or of a payload that is one entry itself. */
function listed(payload: Record<string, unknown>, find: Finder): string | undefined {
  const items = asList(payload['items'])
  if (items.length === 0) return find(payload)
  const first = find(asRecord(items[0])) ?? ''
  return items.length === 1 ? first : `${first} and ${items.length - 1} more`
}

const counted = (list: readonly unknown[], noun: string): string =>
  `${list.length} ${noun}${list.length === 1 ? '' : 's'}`

const joined = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ') || undefined

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

// An array is none: it would bring the `values` and `at` of its prototype.
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}

function oneLine(text: string): string {
  const start = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return start.length > 200 ? `${start.slice(0, 199)}…` : start
}

/** Type and title, for messages. */
export function describeItem({ type, payload, headers }: EnvelopeItem): string {
  const title = titleOf(type, payload, headers)
  return title === '' ? type : `${type} "${title}"`
}
