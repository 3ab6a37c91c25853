import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Inbox } from '@tacet/inbox'
import { sdkMajor, type Major } from './run-worker.ts'

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
  readonly events: readonly JobEvent[]
  readonly checkIns: readonly CheckInPayload[]
}

/** A process that plays the scenarios of `apps/jobs.mjs`, one after the other. */
export interface Scenarios {
  play(scenario: string, given?: ScenarioOptions): Promise<Seen>
  /** Ends it. @returns What it wrote to stderr. */
  close(): Promise<string>
}

export interface ScenarioOptions {
  readonly report?: number | string
  /** What `shutdown` is given at the end. @default 10_000 */
  readonly shutdown?: number
  readonly plants?: readonly string[]
}

/** @param inbox Where it reports to; without one, telemetry is off. */
export function openScenarios(
  major: Major,
  inbox: Inbox | undefined,
  env: Readonly<Record<string, string>> = {},
): Scenarios {
  const file = fileURLToPath(new URL('apps/jobs.mjs', import.meta.url))
  const backend = inbox === undefined ? {} : { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  const child = spawn(process.execPath, ['--expose-gc', '--import', sdkMajor, file], {
    env: { PATH: process.env['PATH'] ?? '', SDK_MAJOR: major, ...backend, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const printed = createInterface({ input: child.stdout })
  const errors: Buffer[] = []
  child.stderr.on('data', (data: Buffer) => errors.push(data))
  const stderr = (): string => Buffer.concat(errors).toString()

  const answered = async (): Promise<{ result: unknown; isDelivered: boolean }> => {
    const died = closed.then(() => Promise.reject(new Error(`it ended by itself\n${stderr()}`)))
    const [line] = (await Promise.race([once(printed, 'line'), died])) as [string]
    return JSON.parse(line) as { result: unknown; isDelivered: boolean }
  }
  const payloads = (type: string): unknown[] =>
    (inbox?.items ?? []).filter((item) => item.type === type).map((item) => item.payload)

  return {
    async play(scenario, options = {}) {
      inbox?.clear()
      const answer = answered()
      child.stdin.write(`${JSON.stringify({ scenario, ...options })}\n`)
      const { result, isDelivered } = await answer
      return {
        result,
        isDelivered,
        events: payloads('event') as JobEvent[],
        checkIns: payloads('check_in') as CheckInPayload[],
      }
    },
    async close() {
      child.stdin.end()
      await closed
      return stderr()
    },
  }
}
