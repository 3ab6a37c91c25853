import { log as facadeLog } from '@tacet/telemetry'
import { named } from './named-parts.ts'

// Whoever imports this has the code for it in reach; it is loaded at the first line that is written
// while telemetry is on. An app that writes none ships none.
named.logs = () => import('../sentry/logs.ts')

/** Writes one log line with optional attributes; see `@tacet/telemetry`. */
export const log: typeof facadeLog = facadeLog
