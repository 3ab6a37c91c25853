import type { Env } from '@tacet/config'
import { dismiss, startWith, type Status } from '@tacet/telemetry'
import type { Settings } from '../settings.ts'
import { decide } from './decide.ts'
import type { Loaded } from './loaded.ts'

/** What a wrapper gets to know about an invocation: `undefined` when telemetry is off for it. */
export type Answer = Loaded | Promise<Loaded | undefined> | undefined

/** The one start that an isolate sees. */
interface Started {
  readonly dsn: string
  readonly status: Promise<Status>
  answer: Answer
}

let started: Started | undefined

/**
 * Turns telemetry on if the bindings of an invocation hold a DSN. Off, nothing is loaded and nothing
 * in the isolate is touched. `withTelemetry` does this by itself.
 *
 * @param env The bindings of the invocation; nothing is read from anywhere else.
 * @param settings What the app decides in code.
 * @returns The status, with the rule that decided. Never rejects: what fails leaves telemetry off
 *   and is told in one line on the console. The first start of an isolate stands.
 */
export async function start(env: Env, settings: Settings = {}): Promise<Status> {
  try {
    const { rule, off, dsn } = decide(env, settings)
    if (dsn === undefined) return dismiss({ on: false, reason: off ?? 'no-dsn', rule })
    started ??= begin(dsn, rule, env, settings)
    return await started.status
  } catch {
    return dismiss({ on: false, reason: 'sdk-failed', rule: 'settings' })
  }
}

/**
 * Asks, for one wrapper, whether telemetry is on for an invocation.
 *
 * An isolate has one sink. Bindings with another DSN than the first are answered with "off": what
 * belongs to one backend must not reach another.
 */
export function createAsk(settings: Settings): (env: unknown) => Answer {
  const dsns = new WeakMap<object, string | undefined>()
  return (env) => {
    if (typeof env !== 'object' || env === null) return undefined
    try {
      if (!dsns.has(env)) dsns.set(env, dsnFor(env as Env, settings))
      const dsn = dsns.get(env)
      return dsn !== undefined && started?.dsn === dsn ? started.answer : undefined
    } catch {
      return undefined
    }
  }
}

/** What invocations that are on can use right now; `undefined` while off or loading. */
export function loadedNow(): Loaded | undefined {
  const answer = started?.answer
  return answer instanceof Promise ? undefined : answer
}

function dsnFor(env: Env, settings: Settings): string | undefined {
  const { rule, off, dsn } = decide(env, settings)
  if (dsn === undefined) {
    // Leaves the reason with `status()`.
    if (started === undefined && off !== undefined) dismiss({ on: false, reason: off, rule })
    return undefined
  }
  started ??= begin(dsn, rule, env, settings)
  return dsn
}

function begin(dsn: string, rule: string, env: Env, settings: Settings): Started {
  let loaded: Loaded | undefined
  const status = startWith({ on: true, rule }, async (current) => {
    try {
      const { open } = await import('./on.ts')
      const opened = await open(current, env, { ...settings })
      loaded = opened.loaded
      return opened.status
    } catch {
      return dismiss({ on: false, reason: 'sdk-failed', rule }, current)
    }
  })
  const begun: Started = { dsn, status, answer: undefined }
  const toAnswer = async ({ on }: Status): Promise<Loaded | undefined> => {
    if (on && loaded === undefined) loaded = (await import('./elsewhere.ts')).elsewhere
    return (begun.answer = loaded)
  }
  begun.answer = status.then(toAnswer)
  return begun
}
