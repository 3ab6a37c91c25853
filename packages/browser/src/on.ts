/**
 * What is loaded when a DSN was found: it judges the configuration, and opens the SDK.
 *
 * @module
 */
import type { Status } from '@tacet/telemetry'
import { connect } from '@tacet/telemetry/connect'
import { chooseGate } from './choose-gate.ts'
import { createEngine } from './engine.ts'
import type { Opening } from './opening.ts'
import { readPageConfig } from './page-config.ts'
import { resolvePolicy } from './policy.ts'
import { openSentry } from './sentry/open.ts'
import { warn } from './warn.ts'

/** Opens the SDK and hands it what was kept. */
export async function open(opening: Opening): Promise<Status> {
  const { current, early, off, settings } = opening
  const { config, ...page } = readPageConfig(opening)
  for (const line of config.warnings) warn(line)
  if (!config.on) return off(config.reason, config.rule)
  const policy = resolvePolicy(config.policy, settings.policy)
  const engine = await createEngine(policy)
  const gate = await chooseGate(settings)
  const store = (await settings.offline?.())?.makeTransport
  const ready = { ...page, config, policy, engine, gate, store }
  const { sink, measures, loaded } = openSentry(ready, settings)
  // The SDK listens from here on.
  early.abort()
  connect(current, {
    sink,
    status: { on: true, rule: config.rule, backend: config.backend, policy: policy.mode },
    measures,
  })
  await loaded
  return current.read()
}
