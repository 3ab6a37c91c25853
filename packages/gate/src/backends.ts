/**
 * Which item types may go to which backend, as data. A type that is missing from a backend's row is
 * one the backend ignores, answers 200 to and throws away, or stumbles over: it is not sent there.
 */

/** The kind of server behind the DSN; `auto` stands for one that is not known. */
export type GateBackend = 'auto' | 'bugsink' | 'glitchtip' | 'sentry'

/** Types that carry more than an error needs; they leave only when the app opted in. */
export type OptInItemType =
  | 'attachment'
  | 'profile'
  | 'profile_chunk'
  | 'replay_event'
  | 'replay_recording'
  | 'session'
  | 'sessions'

/**
 * Every type a supported SDK can put into an envelope. `item-types.test-d.ts` breaks the build when
 * an SDK upgrade brings one that is not listed here.
 */
export type ItemType =
  | OptInItemType
  | 'check_in'
  | 'client_report'
  | 'event'
  | 'feedback'
  | 'log'
  | 'metric'
  | 'raw_security'
  | 'span'
  | 'trace_metric'
  | 'transaction'
  | 'user_report'

type Admission = 'always' | 'never' | 'opt-in'

const sentry: Readonly<Record<ItemType, Admission>> = {
  attachment: 'opt-in',
  check_in: 'always',
  client_report: 'always',
  event: 'always',
  feedback: 'always',
  log: 'always',
  // The retired statsd text format: nothing in it can be parsed and cleaned as JSON.
  metric: 'never',
  profile: 'opt-in',
  profile_chunk: 'opt-in',
  // Browsers' policy reports quote page URLs and script samples, and no SDK call of ours makes them.
  raw_security: 'never',
  replay_event: 'opt-in',
  replay_recording: 'opt-in',
  session: 'opt-in',
  sessions: 'opt-in',
  span: 'always',
  trace_metric: 'always',
  transaction: 'always',
  user_report: 'always',
}

const admissions: Readonly<Record<GateBackend, Readonly<Partial<Record<ItemType, Admission>>>>> = {
  // Only what every known backend takes.
  auto: { event: 'always' },
  bugsink: { event: 'always' },
  glitchtip: { event: 'always', feedback: 'always', log: 'always', transaction: 'always' },
  sentry,
}

/** Backends that take one event per envelope; `auto` has to reckon with one of them. */
const oneEventPerEnvelope: ReadonlySet<GateBackend> = new Set<GateBackend>(['auto', 'bugsink'])

/** A backend that is not in the table is treated as unknown, which sends the least. */
export function knownBackend(backend: string): GateBackend {
  return Object.hasOwn(admissions, backend) ? (backend as GateBackend) : 'auto'
}

export function isItemType(type: unknown): type is ItemType {
  return typeof type === 'string' && Object.hasOwn(sentry, type)
}

/** What `backend` does with `type`, before any opt-in is looked at. */
export function admission(backend: GateBackend, type: ItemType): Admission {
  return admissions[backend][type] ?? 'never'
}

export function takesOneEventPerEnvelope(backend: GateBackend): boolean {
  return oneEventPerEnvelope.has(backend)
}
