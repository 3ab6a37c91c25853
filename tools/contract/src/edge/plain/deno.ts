/**
 * Stands for `@tacet/edge/deno` in the control: the same words, and the plain SDK behind them.
 *
 * @module
 */
import { everySignal } from '../../every-signal.ts'
import type { PlainSdk } from '../../naive-sink.ts'
import { putBehindFacade } from './put-behind-facade.ts'
import { runRequests } from './run-request.ts'

declare const Deno: { readonly env: { get(name: string): string | undefined } }

interface DenoSdk extends PlainSdk {
  init(options: object): unknown
}

export * from '@tacet/edge/deno'

// Its types need Deno's own.
const name: string = '@sentry/deno'
const sdk = (await import(name)) as DenoSdk
sdk.init(everySignal(Deno.env.get('SENTRY_DSN') ?? ''))
putBehindFacade(sdk)

type Handler = Parameters<typeof runRequests>[2]

export const withTelemetry = (handler: Handler): Handler => runRequests(sdk, () => {}, handler)
