/**
 * What is loaded when a DSN was found: it judges the configuration, and opens the SDK.
 *
 * @module
 */
import type { Status } from '@tacet/telemetry'
import { connect } from '@tacet/telemetry/connect'
import type { Opening } from './opening.ts'
import { readPageConfig } from './page-config.ts'
import { openSentry } from './sentry/open.ts'
import { warn } from './warn.ts'

/** Opens the SDK and hands it what was kept. */
export async function open(opening: Opening): Promise<Status> {
  const { current, early, off, settings } = opening
  const page = readPageConfig(opening)
  const { config } = page
  for (const line of config.warnings) warn(line)
  if (!config.on) return off(config.reason, config.rule)
  const { backend, policy, rule } = config
  const { sink, measures, loaded } = openSentry(config, page.tunnel, settings)
  // The SDK listens from here on.
  early.abort()
  connect(current, {
    sink,
    status: { on: true, rule, backend, policy },
    measures,
  })
  await loaded
  return current.read()
}
