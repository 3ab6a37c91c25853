import { readConfig } from '@tacet/config'
import { status as statusOfSwitch, type Status } from '@tacet/telemetry'
import { readDsnFile } from './read-dsn-file.ts'

/**
 * Says whether telemetry is on, why, and what left so far.
 *
 * @returns A plain object, safe to print. When nothing was started, it holds the reason why the
 *   environment leaves telemetry off; with a DSN in it, `rule` is `not started`.
 */
export function status(): Status {
  const known = statusOfSwitch()
  if (known.on || known.reason !== undefined) return known
  // Without a DSN the preload starts nothing, and yet it can be asked why.
  const config = readConfig(process.env, { readFile: readDsnFile })
  return config.on ? known : { on: false, reason: config.reason, rule: config.rule }
}
