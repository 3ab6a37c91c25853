import { readConfig } from '@tacet/config'
import { status as statusOfSwitch, type Status } from '@tacet/telemetry'

/**
 * Says whether telemetry is on, why, and what left so far.
 *
 * @returns A plain object, safe to print. When nothing was started, the answer is the reason why
 *   the environment would leave telemetry off; with a DSN in it, `rule` is `not started`.
 */
export function status(): Status {
  const known = statusOfSwitch()
  if (known.on || known.reason !== undefined) return known
  // The preload starts nothing when there is no DSN, and yet it can be asked why.
  const config = readConfig(process.env, { readFile: () => '' })
  const { reason, rule } = config.on ? known : config
  return reason === undefined ? known : { on: false, reason, rule }
}
