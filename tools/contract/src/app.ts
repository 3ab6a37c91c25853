import type { Canary } from './evidence/canaries.ts'

/** What a secret travels in on its way out. */
export type Signal = 'error' | 'log' | 'metric' | 'third party' | 'trace'

export interface Plant {
  readonly secret: Canary
  /** Every signal that would carry the secret if nobody stopped it. */
  readonly signals: readonly Signal[]
}

/** One request to the app, with or without telemetry: the answer must be the same. */
export interface ScriptedRequest {
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The status the app answers. */
  readonly status: number
  /** How many errors the app reports because of it. */
  readonly errors: number
  readonly plants: readonly Plant[]
}

/** The world an app lives in during a test. */
export interface Surroundings {
  /** What the operator sets for the app. */
  readonly env: Readonly<Record<string, string>>
  /** Headers of every request the app made to others. */
  readonly outgoing: readonly Readonly<Record<string, unknown>>[]
  close(): void
}

/** What the suite must know of an app; everything else is the app's own business. */
export interface App {
  readonly name: string
  /** What runs it. @default 'node' */
  readonly runtime?: 'bun' | 'node'
  readonly directory: string
  /** What stands after `--import` when the app is started as its README says. */
  readonly preload: string
  readonly main: string
  /** The line that says the app takes requests; its first group is the base URL. */
  readonly ready: RegExp
  readonly requests: readonly ScriptedRequest[]
  /** A tag that the app sets and that each of its errors must carry. */
  readonly tag: readonly [key: string, value: string]
  surroundings(): Promise<Surroundings>
}

/** What an app answered. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends one scripted request. The date is left out of the answer: it differs by nature. */
export async function send(baseUrl: string, request: ScriptedRequest): Promise<Answer> {
  const response = await fetch(new URL(request.path, baseUrl), {
    method: request.method,
    ...(request.headers && { headers: request.headers }),
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  })
  const { date: _, ...headers } = Object.fromEntries(response.headers)
  return { status: response.status, headers, body: await response.text() }
}
