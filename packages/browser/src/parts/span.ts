import { span as facadeSpan } from '@tacet/telemetry'
import { named } from './named-parts.ts'

// As in `log.ts`; it is loaded when the operator's sample rate is above 0.
named.tracing = () => import('../sentry/tracing.ts')

/** Measures a piece of work; see `@tacet/telemetry`. */
export const span: typeof facadeSpan = facadeSpan
