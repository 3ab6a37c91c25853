/**
 * The switch's settings: an environment in, on with a DSN or off with the reason out.
 *
 * @module
 */

export type {
  Backend,
  Config,
  ConfigOff,
  ConfigOn,
  ConfigSettings,
  Dsn,
  Env,
  OffReason,
  PolicyName,
} from './config.ts'
export { dsnToString, ingestUrl, parseDsn } from './dsn.ts'
export { oncePerLine } from './once-per-line.ts'
export { readOwnSecrets } from './own-secrets.ts'
export { readPolicyName } from './policy-name.ts'
export { readConfig } from './read-config.ts'
export { parseSampleRate } from './sample-rate.ts'
