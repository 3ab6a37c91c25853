/**
 * The config endpoint of a page: what a visitor's browser may know, and nothing of the server's own.
 *
 * @module
 */

import { dsnToString, parseSampleRate, readConfig, type ConfigOn, type Env } from '@tacet/config'
import { readDsnFile } from './read-dsn-file.ts'
import { warn } from './warn.ts'

/** What an app may decide about the endpoint. */
export interface PublicConfigSettings {
  /**
   * Where the operator's variables are read from.
   * @default process.env
   */
  readonly env?: Env
  /**
   * The variable that holds the page's DSN; `<name>_FILE` names a file that holds it. A server's
   * own variable is refused.
   * @default 'PUBLIC_SENTRY_DSN'
   */
  readonly dsnVariable?: string
  /**
   * Path of the app's tunnel, for example `/telemetry`; pages then post there.
   * @default none, pages post to the backend
   */
  readonly tunnel?: string
}

/** What the endpoint answers while telemetry is on. */
export interface PublicConfig {
  /** Without a legacy secret part. */
  readonly dsn: string
  readonly backend: ConfigOn['backend']
  readonly environment: string
  readonly release?: string
  /** Between 0 and 1. */
  readonly tracesSampleRate: number
  readonly policy: ConfigOn['policy']
  readonly tunnel?: string
}

/** The parts of Node's `ServerResponse`, or Express's response, that are written. */
export interface ConfigResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(body: string): unknown
}

/** A handler in both forms: for Node's and Express's pair, and for servers that speak `fetch`. */
export interface PublicConfigHandler {
  (
    request: { readonly method?: string | undefined },
    response: ConfigResponse,
    next?: unknown,
  ): void
  (request: Request, context?: unknown): Response
}

/**
 * Makes the handler that `start({ configUrl })` of `@tacet/browser` asks: 204 while telemetry is off
 * for pages, else the public configuration as JSON. The rules of on and off are the server's own, with
 * `PUBLIC_SENTRY_DSN` in place of `SENTRY_DSN`; neither ever stands in for the other. What is wrong
 * with it is told once on the server's console, and the page only learns that it is off.
 *
 * `SENTRY_ENVIRONMENT`, `SENTRY_RELEASE`, `TACET_BACKEND` and `TACET_POLICY` hold for pages too, and
 * so does `SENTRY_TRACES_SAMPLE_RATE` unless `PUBLIC_SENTRY_TRACES_SAMPLE_RATE` is set.
 *
 * @param settings All optional.
 * @returns A handler that reads nothing of the request but its method, and never throws.
 *
 * @example
 * app.get('/telemetry-config', publicConfig())
 * @example
 * export const GET = publicConfig()
 */
export function publicConfig(settings: PublicConfigSettings = {}): PublicConfigHandler {
  const body = toSafeBody(settings)

  function handler(
    request: { readonly method?: string | undefined },
    response: ConfigResponse,
  ): void
  function handler(request: Request, context?: unknown): Response
  function handler(
    request: { readonly method?: string | undefined },
    second?: unknown,
  ): Response | void {
    const { status, headers, text } = answerTo(request.method ?? '', body)
    if (!isResponse(second)) return new Response(text ?? null, { status, headers })
    try {
      second.writeHead(status, headers)
      second.end(text ?? '')
    } catch {
      // The app has already answered.
    }
  }
  return handler
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text?: string
}

function answerTo(method: string, body: string | undefined): Answer {
  // Another origin's page could read it only with a permission that is not given here.
  const headers = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...headers, allow: 'GET, HEAD' } }
  }
  if (body === undefined) return { status: 204, headers }
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
    },
    ...(method === 'GET' ? { text: body } : {}),
  }
}

function toSafeBody(settings: PublicConfigSettings): string | undefined {
  try {
    return toBody({ ...settings })
  } catch {
    warn('tacet: telemetry is off for pages: what `publicConfig` was given could not be read')
    return undefined
  }
}

/** Decided once, as by `start`: neither the environment nor the file changes while a process runs. */
function toBody(settings: PublicConfigSettings): string | undefined {
  const { env = process.env, dsnVariable = 'PUBLIC_SENTRY_DSN', tunnel } = settings
  if (/^SENTRY_DSN(?:_FILE)?$/i.test(dsnVariable.trim())) {
    warn(
      'tacet: telemetry is off for pages: SENTRY_DSN is the server\u2019s (use PUBLIC_SENTRY_DSN)',
    )
    return undefined
  }
  const config = readConfig(env, {
    dsnVariable,
    readFile: readDsnFile,
  })
  for (const line of config.warnings) warn(line)
  if (!config.on) return undefined
  const path = tunnelPath(tunnel)
  const answer: PublicConfig = {
    dsn: dsnToString(config.dsn),
    backend: config.backend,
    environment: config.environment,
    ...(config.release === undefined ? {} : { release: config.release }),
    tracesSampleRate: pageRate(env) ?? config.tracesSampleRate,
    policy: config.policy,
    ...(path === undefined ? {} : { tunnel: path }),
  }
  return JSON.stringify(answer)
}

/** Only a path of the same origin, so that nobody's page is sent elsewhere by a slip. */
function tunnelPath(tunnel: unknown): string | undefined {
  if (tunnel === undefined) return undefined
  if (typeof tunnel === 'string' && /^\/(?![/\\])[\w./~-]*$/.test(tunnel)) return tunnel
  warn('tacet: `tunnel` is left out: it is not a path of this origin (expected /<path>)')
  return undefined
}

function pageRate(env: Env): number | undefined {
  const name = 'PUBLIC_SENTRY_TRACES_SAMPLE_RATE'
  const value = String(env[name] ?? '')
  if (value.trim() === '') return undefined
  const rate = parseSampleRate(value)
  if (rate === undefined) warn(`tacet: ${name} is not a number, 0 is used (expected 0 to 1)`)
  return rate ?? 0
}

function isResponse(value: unknown): value is ConfigResponse {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<ConfigResponse>).writeHead === 'function'
  )
}
