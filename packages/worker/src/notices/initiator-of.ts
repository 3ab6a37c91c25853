import type { Job } from '../jobs/job-outcome.ts'
import { isPersonId } from './people.ts'

/**
 * The user who asked for a job: the one named as its initiator, else an actor that is human. Service
 * accounts and internal workers are no people, and what they asked for is the system's.
 */
export function initiatorOf({
  initiatorUserId,
  actor,
}: Pick<Job, 'actor' | 'initiatorUserId'>): string | undefined {
  if (isPersonId(initiatorUserId)) {
    // A service account that asked on its own behalf stays what it is.
    const isItself = actor?.id === initiatorUserId && actor.type !== 'human'
    return isItself ? undefined : initiatorUserId
  }
  return actor?.type === 'human' && isPersonId(actor.id) ? actor.id : undefined
}
