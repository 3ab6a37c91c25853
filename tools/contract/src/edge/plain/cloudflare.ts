/**
 * Stands for `@tacet/edge/cloudflare` in the control: the same words, and the plain SDK behind them.
 *
 * @module
 */
import * as Sentry from '@sentry/cloudflare'
import { eachMessage as eachSettled } from '@tacet/edge/cloudflare'
import { everySignal } from '../../every-signal.ts'
import { putBehindFacade } from './put-behind-facade.ts'

export * from '@tacet/edge/cloudflare'

putBehindFacade(Sentry)

type Wrap = (options: (env: { SENTRY_DSN: string }) => object, thing: unknown) => unknown

/** The types of these are those of workerd. */
const { withSentry, instrumentDurableObjectWithSentry, instrumentWorkflowWithSentry } =
  Sentry as unknown as Readonly<Record<string, Wrap>>

const wrapWith =
  (wrap: Wrap | undefined) =>
  <Thing>(thing: Thing): Thing =>
    wrap?.(({ SENTRY_DSN }) => everySignal(SENTRY_DSN), thing) as Thing

export const withTelemetry: <Thing>(thing: Thing) => Thing = wrapWith(withSentry)
export const withDurableObjectTelemetry: <Thing>(thing: Thing) => Thing = wrapWith(
  instrumentDurableObjectWithSentry,
)
export const withWorkflowTelemetry: <Thing>(thing: Thing) => Thing = wrapWith(
  instrumentWorkflowWithSentry,
)

export const eachMessage: typeof eachSettled = (work, settings) =>
  eachSettled(async (message, env, context) => {
    try {
      return await work(message, env, context)
    } catch (error) {
      Sentry.captureException(error)
      throw error
    }
  }, settings)
