import { metric as facadeMetric } from '@tacet/telemetry'
import { named } from './named-parts.ts'

// As in `log.ts`: both are one part.
named.logs = () => import('../sentry/logs.ts')

/** Records a number; see `@tacet/telemetry`. */
export const metric: typeof facadeMetric = facadeMetric
