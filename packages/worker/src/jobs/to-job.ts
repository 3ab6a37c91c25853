import type { Actor, Initiator, JobFacts } from './job-facts.ts'
import type { Job } from './job-outcome.ts'

/** What stands where a queue told nothing. */
export const unknown = 'unknown'

/** Backends cut longer tags, and half a value is worth nothing: https://docs.sentry.io/product/issues/issue-details/ */
const longestTag = 200

/**
 * The facts as far as they can be told. Never throws: what cannot be read is `unknown`.
 *
 * @param component Stands where the facts name none.
 */
export function toJob(facts: JobFacts, component?: string): Job {
  try {
    return {
      component: toName(facts.component) ?? toName(component) ?? unknown,
      name: toName(facts.name) ?? unknown,
      id: toId(facts.id) ?? unknown,
      queue: toName(facts.queue) ?? unknown,
      attempt: toCount(facts.attempt) ?? unknown,
      attempts: toCount(facts.attempts) ?? unknown,
      ...(toInitiator(facts) ?? initiatorIn(facts.data)),
    }
  } catch {
    return {
      component: unknown,
      name: unknown,
      id: unknown,
      queue: unknown,
      attempt: unknown,
      attempts: unknown,
    }
  }
}

/** The person on whose behalf a job runs: who asked for it, else an actor who is one. */
export function personOf({ initiatorUserId, actor }: Job): string | undefined {
  return initiatorUserId ?? (actor?.type === 'human' ? actor.id : undefined)
}

/** What an event says of a job. */
export function tagsOf(job: Job): Record<string, string> {
  return {
    component: job.component,
    queue: job.queue,
    'job.name': job.name,
    'job.id': job.id,
    'job.attempt': String(job.attempt),
    'job.attempts': String(job.attempts),
  }
}

/** What tells a job from others, unless its id is `unknown`. */
export function keyOf({ queue, id }: Job): string {
  return `${queue}\n${id}`
}

type KnownInitiator = Pick<Job, 'actor' | 'initiatorUserId'>

function toInitiator({ initiatorUserId, actor }: Initiator): KnownInitiator | undefined {
  const user = toId(initiatorUserId)
  const by = toActor(actor)
  if (user === undefined && by === undefined) return undefined
  return {
    ...(user !== undefined && { initiatorUserId: user }),
    ...(by !== undefined && { actor: by }),
  }
}

/** The payload is the app's; two of its keys are reserved for this. */
function initiatorIn(data: unknown): KnownInitiator | undefined {
  try {
    return typeof data === 'object' && data !== null ? toInitiator(data) : undefined
  } catch {
    return undefined
  }
}

function toActor(actor: unknown): Actor | undefined {
  if (typeof actor !== 'object' || actor === null) return undefined
  const { type, id } = actor as { type?: unknown; id?: unknown }
  const known = toId(id)
  return typeof type === 'string' && known !== undefined ? { type, id: known } : undefined
}

function toName(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' || text.length > longestTag ? undefined : text
}

function toId(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? `${value}` : toName(value)
}

function toCount(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined
}
