/**
 * What is loaded when the bindings hold a DSN: it judges the configuration, and opens the SDK.
 *
 * @module
 */
import { readConfig, type Env } from '@tacet/config'
import { dismiss, type Current, type Status } from '@tacet/telemetry'
import { connect, ownReason } from '@tacet/telemetry/connect'
import { createMeasure } from '@tacet/telemetry/measure'
import type { Settings } from '../settings.ts'
import { warn } from '../warn.ts'
import { toLoaded, type Loaded } from './loaded.ts'

const sdkFailed = 'the SDK failed to start; check its version and the flag nodejs_als'

/** The status, and what wrappers use if it is on. */
export interface OpenedWorker {
  readonly status: Status
  readonly loaded?: Loaded
}

/** Opens the SDK and hands it what was kept. Never rejects. */
export async function open(current: Current, env: Env, settings: Settings): Promise<OpenedWorker> {
  const { dsn, dsnVariable, ignoreDoNotTrack } = settings
  const config = readConfig(env, { dsn, dsnVariable, ignoreDoNotTrack })
  for (const line of config.warnings) warn(line)
  if (!config.on) {
    return { status: dismiss({ on: false, reason: config.reason, rule: config.rule }, current) }
  }
  const { rule, backend, policy } = config
  try {
    const { openSentry } = await import('./sentry/open.ts')
    const { sink, parts } = await openSentry(config, env, settings)
    const status: Status = { on: true, rule, backend, policy }
    const measure = config.tracesSampleRate > 0 ? createMeasure : undefined
    const connected = connect(current, { sink, status, createMeasure: measure })
    return { status: connected, loaded: toLoaded(parts) }
  } catch (error) {
    warn(`tacet: telemetry is off: ${ownReason(error) ?? sdkFailed}`)
    return { status: dismiss({ on: false, reason: 'sdk-failed', rule }, current) }
  }
}
