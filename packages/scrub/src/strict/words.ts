import { remember } from '../text/remember.ts'
import type { Rule } from './rule.ts'

/**
 * The words that protocols and SDKs use. Names of several words leave when each part is listed:
 * `http.client`, `not_found`, `ratelimit_backoff`.
 */
const KNOWN = new Set(
  // Levels: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
  (
    'fatal critical error warning warn log info debug trace ' +
    // Statuses of spans, check-ins and sessions: https://develop.sentry.dev/sdk/telemetry/
    'ok unset cancelled unknown invalid argument deadline exceeded not found already exists ' +
    'permission denied resource exhausted failed precondition aborted out of range unimplemented ' +
    'internal unavailable data loss unauthenticated in progress init exited crashed abnormal ' +
    'errored unhandled anr foreground background ' +
    // Reasons and categories: https://develop.sentry.dev/sdk/telemetry/client-reports/
    'before send event processor network queue cache buffer overflow ratelimit backoff sample ' +
    'rate sdk insufficient backpressure ignored no parent span callback default transaction ' +
    'security attachment session profile chunk duration ui replay monitor indexed user report v ' +
    'feedback metric bucket item byte ' +
    // What metrics, attributes and images are, and who says so.
    'counter gauge distribution set string integer double boolean array sourcemap wasm custom ' +
    'url route view component task widget api form crontab interval never yes true false ' +
    'get head post put patch delete options connect ' +
    // Operations, origins, mechanisms, breadcrumbs:
    // https://develop.sentry.dev/sdk/telemetry/traces/span-operations/ and trace-origin
    'auto manual generic core linked errors chained cause capture otel http client server request fetch xhr db ' +
    'sql query select insert redis publish process receive job cron worker thread function rpc ' +
    'graphql execute middleware express hono handler router click input render mount update ' +
    'pageload navigation script paint mark measure browser template file read write websocket ' +
    'socket dns gen ai chat tool agent invoke mcp console onerror onunhandledrejection ' +
    'onuncaughtexception exception system producer consumer postgres postgresql mysql sqlite ' +
    'mongodb kafka ' +
    // Platforms, runtimes, systems, browsers, processors, clouds.
    'sentry javascript node js react native java cocoa bun deno cloudflare vercel edge aws gcp ' +
    'azure lambda linux darwin macos mac os x windows nt debian ubuntu alpine android ios chrome mobile firefox safari ' +
    'arm aarch amd'
  ).split(' '),
).add('')

const isKnown = (part: string): boolean =>
  // Up to three digits may stand among the letters: `x64`, `mysql2`.
  /^(?=.*[a-z])(?:\D*\d){0,3}\D*$/i.test(part) &&
  /^[\w /-]+$/.test(part) &&
  part
    .toLowerCase()
    .split(/[^a-z]+/)
    .every((word) => KNOWN.has(word))

/** The part up to the first name that is unknown; empty when that is the first. */
const knownPart = remember((value) => {
  const parts = value.split('.')
  const end = parts.findIndex((part) => !isKnown(part))
  return (end < 0 ? parts : parts.slice(0, end)).join('.')
}, 512)

/** Known words; a name with dots leaves up to its first unknown part. */
export const product: Rule = (value) =>
  typeof value === 'string' && value.length < 65 ? knownPart(value) || undefined : undefined

/** The same without blanks, since several known words could make a sentence. */
export const word: Rule = (value, around) =>
  typeof value === 'string' && !value.includes(' ') ? product(value, around) : undefined
