import type { EarlierAttempt, JobFacts } from '../jobs/job-facts.ts'

/** The few fields of a job of pg-boss that are read. Optional ones come with `includeMetadata`. */
export interface PgBossJob {
  readonly id: string
  /** That of its queue: jobs of pg-boss have no other. */
  readonly name: string
  readonly data: unknown
  /** How often it has been tried again. */
  readonly retryCount?: number | undefined
  readonly retryLimit?: number | undefined
  /** What the last failed attempt left. */
  readonly output?: unknown
  /** Aborted when its time is up, when its worker stops, and once it is done. */
  readonly signal?: AbortSignal | undefined
  /** Of a job in a dead letter queue: the job it stands for. */
  readonly sourceName?: string | null | undefined
  readonly sourceId?: string | null | undefined
  readonly sourceRetryCount?: number | null | undefined
  readonly sourceOutput?: unknown
}

/** What is known of a job that is about to run. */
export function factsOf(job: PgBossJob): JobFacts {
  const { id, name, data, retryCount, retryLimit } = job
  const attempt = retryCount === undefined ? undefined : retryCount + 1
  return {
    id,
    name,
    queue: name,
    attempt,
    attempts: retryLimit === undefined ? undefined : retryLimit + 1,
    data,
    earlier: () => lastAttempt(job),
  }
}

/** pg-boss keeps the error of the last attempt alone, as JSON. */
function lastAttempt({ output, retryCount }: PgBossJob): readonly EarlierAttempt[] {
  if (retryCount === undefined || retryCount === 0) return []
  const message = messageIn(output)
  return message === undefined ? [] : [{ attempt: retryCount, error: message }]
}

/** Errors are kept with their fields, anything else as a `value`. */
export function messageIn(output: unknown): string | undefined {
  if (typeof output !== 'object' || output === null) return undefined
  const { name, message, value } = output as { name?: unknown; message?: unknown; value?: unknown }
  if (typeof message === 'string') {
    return typeof name === 'string' ? `${name}: ${message}` : message
  }
  return typeof value === 'string' ? value : messageIn(value)
}
