import { readBackend } from './backend.ts'
import type { Config, ConfigSettings, Env } from './config.ts'
import { findDsn } from './dsn-source.ts'
import { readKillSwitch } from './kill-switch.ts'
import { readPolicyName } from './policy-name.ts'
import { readSampleRate } from './sample-rate.ts'
import { readName } from './variable.ts'

/**
 * Decides whether telemetry is on. The order is the same in every runtime and the first match
 * wins: `TACET_DISABLED`, `DO_NOT_TRACK`, `settings.dsn`, the DSN variable, the file named by
 * `<DSN variable>_FILE`, else off. Pure: the environment and the file reader are passed in.
 *
 * @param env The environment of the process or of the invocation.
 * @param settings What the app decides in code.
 * @returns On with everything an adapter needs, or off with the reason. Never throws.
 *
 * @example
 * const config = readConfig(process.env, { readFile: (path) => readFileSync(path, 'utf8') })
 * console.log(config.on, config.rule)
 */
export function readConfig(env: Env, settings: ConfigSettings = {}): Config {
  const killed = readKillSwitch(env, settings)
  if (killed !== undefined) return killed
  const found = findDsn(env, settings)
  if (!found.on) return found

  const warnings: string[] = []
  const warn = (line: string): void => void warnings.push(line)
  const release = readName(env, 'SENTRY_RELEASE')
  const serverName = readName(env, 'SENTRY_SERVER_NAME')
  return {
    on: true,
    dsn: found.dsn,
    backend: readBackend(env, found.dsn, warn),
    environment: readName(env, 'SENTRY_ENVIRONMENT') ?? 'production',
    ...(release === undefined ? {} : { release }),
    ...(serverName === undefined ? {} : { serverName }),
    tracesSampleRate: readSampleRate(env, 'SENTRY_TRACES_SAMPLE_RATE', warn),
    policy: readPolicyName(env, warn),
    rule: found.rule,
    warnings,
  }
}
