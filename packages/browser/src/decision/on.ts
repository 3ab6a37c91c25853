/**
 * What is loaded when a DSN was found: it judges the configuration, and opens the SDK.
 *
 * @module
 */
import type { Status } from '@tacet/telemetry'
import { connect, ownReason } from '@tacet/telemetry/connect'
import { chooseGate } from '../transport/choose-gate.ts'
import { createEngine } from '../transport/engine.ts'
import { loadParts } from '../parts/load-parts.ts'
import type { Opening } from './opening.ts'
import { readPageConfig } from './page-config.ts'
import { policyInForce } from '@tacet/gate/sdk'
import { measuresSpans } from '../sdk-options.ts'
import { openSentry } from '../sentry/open.ts'
import type { Settings } from '../settings.ts'
import { warn } from '../warn.ts'

/** Opens the SDK and hands it what was kept. Never rejects. */
export async function open(opening: Opening): Promise<Status> {
  try {
    return await openOn(opening)
  } catch (error) {
    const why = ownReason(error) ?? 'a chunk failed to load, or the SDK to start (check CSP)'
    warn(`tacet: telemetry is off: ${why}`)
    return opening.off('sdk-failed')
  }
}

async function openOn(opening: Opening): Promise<Status> {
  const { current, off } = opening
  const { logs, tracing } = opening.named
  const settings: Settings = { logs, tracing, ...opening.settings }
  const { config, ...page } = readPageConfig(opening)
  for (const line of config.warnings) warn(line)
  if (!config.on) return off(config.reason, config.rule)
  const { backend, rule } = config
  const policy = policyInForce(config.policy, settings.policy)
  const measures = measuresSpans(config, settings)
  const [engine, gate, parts] = await Promise.all([
    createEngine(policy),
    chooseGate(settings),
    loadParts(settings, measures),
  ])
  const sink = openSentry({ ...page, config, policy, engine, gate, parts, measures }, settings)
  const status: Status = { on: true, rule, backend, policy: policy.mode }
  return connect(current, { sink, status, createMeasure: parts.tracing?.createMeasure })
}
