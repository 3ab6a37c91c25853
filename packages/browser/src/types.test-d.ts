import type * as Sdk11 from '@sentry/browser'
import type * as Sdk10 from 'sentry-browser-10'
import { guard } from './guard.ts'
import type { log, metric, span } from './index.ts'
import type {
  log as logOfFacade,
  metric as metricOfFacade,
  span as spanOfFacade,
} from '@tacet/telemetry'

// What `guard` gives back goes into `init` of either major.
export const guarded11 = (sdk: typeof Sdk11, options: Sdk11.BrowserOptions): unknown =>
  sdk.init(guard(options))
export const guarded10 = (sdk: typeof Sdk10, options: Sdk10.BrowserOptions): unknown =>
  sdk.init(guard(options))

// The facade is the one of every runtime.
export const same = (own: {
  log: typeof log
  metric: typeof metric
  span: typeof span
}): { log: typeof logOfFacade; metric: typeof metricOfFacade; span: typeof spanOfFacade } => own
