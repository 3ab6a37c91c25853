/**
 * Stands for `@tacet/edge/vercel` in the control: the same words, and the plain SDK behind them.
 *
 * @module
 */
import * as Sentry from '@sentry/vercel-edge'
import { everySignal } from '../../every-signal.ts'
import type { PlainSdk } from '../../naive-sink.ts'
import { putBehindFacade } from './put-behind-facade.ts'
import { runRequests } from './run-request.ts'

declare const process: { readonly env: Readonly<Record<string, string>> }

export * from '@tacet/edge/vercel'

putBehindFacade(Sentry)

type Handler = Parameters<typeof runRequests>[2]

export const withTelemetry = (handler: Handler): Handler =>
  runRequests(
    Sentry as unknown as PlainSdk,
    () => Sentry.init(everySignal(process.env['SENTRY_DSN'] ?? '')),
    handler,
  )
