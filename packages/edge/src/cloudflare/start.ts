import { dsnToString, readConfig, type Env } from '@tacet/config'
import type { Status } from '@tacet/telemetry'
import type { Settings } from '../settings.ts'
import { startWith, type Open } from '../start-with.ts'
import { warn } from '../warn.ts'
import type { Loaded } from './sentry.ts'

/** The one start that an isolate sees. */
interface Started {
  readonly dsn: string
  readonly status: Promise<Status>
  /** Filled when the SDK is there. */
  loaded?: Loaded | undefined
}

let started: Started | undefined

/**
 * Turns telemetry on if the bindings of an invocation hold a DSN. Off, nothing is loaded and nothing
 * in the isolate is touched. `withTelemetry` does this by itself.
 *
 * @param env The bindings of the invocation; nothing is read from anywhere else.
 * @param settings What the app decides in code.
 * @returns The status, with the rule that decided. Never rejects: what fails leaves telemetry off
 *   and is told in one line on the console.
 */
export function start(env: Env, settings: Settings = {}): Promise<Status> {
  const status = startWith(env, settings, open)
  const dsn = dsnOf(env, settings)
  if (dsn !== undefined) started ??= { dsn, status }
  return status
}

const open: Open = async (config, env, settings) => {
  const { openSentry } = await import('./sentry.ts')
  return openSentry(config, env, settings)
}

/** What a wrapper gets to know about an invocation: `undefined` when telemetry is off for it. */
export type Answer = Loaded | Promise<Loaded | undefined> | undefined

/**
 * Asks, for one wrapper, whether telemetry is on for an invocation.
 *
 * An isolate has one sink. Bindings with another DSN than the first are answered with "off": what
 * belongs to one backend must not reach another.
 */
export function createAsk(settings: Settings): (env: unknown) => Answer {
  const dsns = new WeakMap<object, string | undefined>()
  return (env) => {
    try {
      if (typeof env !== 'object' || env === null) return undefined
      if (!dsns.has(env)) dsns.set(env, decide(env as Env, settings))
      const dsn = dsns.get(env)
      return dsn === undefined ? undefined : load(dsn, env as Env, settings)
    } catch {
      warn('tacet: telemetry is off: the bindings or settings could not be read')
      return undefined
    }
  }
}

function decide(env: Env, settings: Settings): string | undefined {
  const dsn = dsnOf(env, settings)
  // Leaves the reason with `status()`, and tells of a DSN that is none.
  if (dsn === undefined && started === undefined) void start(env, settings)
  return dsn
}

function dsnOf(env: Env, settings: Settings): string | undefined {
  try {
    const { dsn, dsnVariable, ignoreDoNotTrack } = settings
    const config = readConfig(env, { dsn, dsnVariable, ignoreDoNotTrack })
    return config.on ? dsnToString(config.dsn) : undefined
  } catch {
    return undefined
  }
}

function load(dsn: string, env: Env, settings: Settings): Answer {
  if (started === undefined) void start(env, settings)
  if (started?.dsn === dsn) return started.loaded ?? whenLoaded(started)
  warn('tacet: telemetry is off for bindings with another DSN than the first of this isolate')
  return undefined
}

async function whenLoaded(current: Started): Promise<Loaded | undefined> {
  const { on } = await current.status
  if (!on) return undefined
  const { currentLoaded } = await import('./sentry.ts')
  current.loaded = currentLoaded()
  return current.loaded
}

/** What an invocation that is on can use right now; `undefined` while off or loading. */
export function loadedNow(): Loaded | undefined {
  return started?.loaded
}
