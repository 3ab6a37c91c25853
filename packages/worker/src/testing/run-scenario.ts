import type { Inbox } from '@tacet/inbox'
import { startWorker, type Major } from './run-worker.ts'

/** An event, as far as jobs decide about it. */
export interface JobEvent {
  readonly event_id: string
  readonly level: string
  readonly tags?: Readonly<Record<string, string>>
  readonly user?: { readonly id?: string }
  readonly fingerprint?: readonly string[]
  readonly breadcrumbs?: readonly {
    readonly category: string
    readonly message: string
    readonly timestamp: number
    readonly level: string
  }[]
  readonly contexts: { readonly trace: { readonly trace_id: string } }
  readonly exception: { readonly values: readonly { type: string; value: string }[] }
}

export interface CheckInPayload {
  readonly check_in_id: string
  readonly monitor_slug: string
  readonly status: string
  readonly duration?: number
  readonly monitor_config: object
}

/** What a scenario returned, and what an inbox stored of it. */
export interface Seen {
  readonly result: unknown
  readonly isDelivered: boolean
  readonly stderr: string
  readonly events: readonly JobEvent[]
  readonly checkIns: readonly CheckInPayload[]
}

/** Runs one of the scenarios of `apps/jobs.mjs` to its end, in a process of its own. */
export async function runScenario(
  scenario: string,
  major: Major,
  inbox: Inbox | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const backend = inbox === undefined ? {} : { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  const worker = await startWorker('jobs', major, { ...backend, SCENARIO: scenario, ...env })
  const done = JSON.parse(await worker.line('DONE ')) as { result: unknown; isDelivered: boolean }
  await worker.end('SIGTERM')
  const payloads = (type: string): unknown[] =>
    (inbox?.items ?? []).filter((item) => item.type === type).map((item) => item.payload)
  return {
    ...done,
    stderr: worker.errors(),
    events: payloads('event') as JobEvent[],
    checkIns: payloads('check_in') as CheckInPayload[],
  }
}
