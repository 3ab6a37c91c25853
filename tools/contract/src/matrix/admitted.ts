import type { Settings } from '@tacet/node'

/** Item types that a Sentry backend gets from an app or a page which says everything. */
export const admitted: readonly string[] = [
  'check_in',
  'client_report',
  'event',
  'feedback',
  'log',
  'span',
  'trace_metric',
  'transaction',
  'user_report',
]

type OptIn = NonNullable<Settings['allow']>[number]

const everyOptIn: Readonly<Record<OptIn, true>> = {
  attachment: true,
  profile: true,
  profile_chunk: true,
  replay_event: true,
  replay_recording: true,
  session: true,
  sessions: true,
}

/** Item types that leave only when they are opted in. */
export const optIns = Object.keys(everyOptIn) as readonly OptIn[]

/** What an operator and an app decide about what may leave. */
export interface Way {
  /** Opts in to every item type that needs it. */
  readonly optIns?: boolean
  readonly policy?: 'standard' | 'strict'
}

export const ways: Readonly<Record<string, Way>> = {
  'with nothing opted in': {},
  'with every item type opted in': { optIns: true },
  'under the strict policy': { policy: 'strict' },
}

/**
 * The item types that come in a way, sorted.
 *
 * @param binary Those whose bytes need a handler, and get none.
 */
export function typesOf(way: Way, binary: readonly string[]): readonly string[] {
  if (!way.optIns) return admitted
  return [...admitted, ...optIns.filter((type) => !binary.includes(type))].toSorted()
}
