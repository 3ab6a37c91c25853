import type { LoadPart, Logs, Tracing } from '../sdk.ts'

/** Parts that an app names by what it imports of the facade; settings stand over them. */
export interface NamedParts {
  logs?: LoadPart<Logs>
  tracing?: LoadPart<Tracing>
}

/** Filled by `log.ts`, `metric.ts` and `span.ts`, which are only there when an app imports them. */
export const named: NamedParts = {}
