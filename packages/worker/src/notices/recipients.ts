import type { Fact } from './fact.ts'
import type { Audience } from './notice.ts'
import { isHuman, type Directory, type Person } from './people.ts'

/** Who is told of something, as far as they could be found. */
export interface Recipients {
  readonly audience: Audience
  /** Ids. */
  readonly people: readonly string[]
  /** They could not be looked up: to be asked again. */
  readonly isMissing: boolean
}

const nobody: Recipients = { audience: 'user', people: [], isMissing: false }

/**
 * Decides who is told what became of a job.
 *
 * | asked for by | completed | failed, stalled |
 * | --- | --- | --- |
 * | a user | the user | the user |
 * | the system, someone unknown, nobody knows | nobody | the admins |
 *
 * @param ask Asks the directory, which may throw, reject or never answer. Never throws itself.
 */
export async function findRecipients(
  { kind, initiator }: Pick<Fact, 'initiator' | 'kind'>,
  directory: Directory,
  ask: <T>(question: () => PromiseLike<T> | T) => Promise<T>,
): Promise<Recipients> {
  try {
    const user = initiator && (await ask(() => directory.person(initiator)))
    if (user && isHuman(user)) return { audience: 'user', people: [user.id], isMissing: false }
  } catch {
    return { audience: 'user', people: [], isMissing: true }
  }
  if (kind === 'completed') return nobody
  try {
    const admins: readonly Person[] = await ask(() => directory.admins())
    const people = [...new Set(admins.filter(isHuman).map(({ id }) => id))]
    return { audience: 'admin', people, isMissing: false }
  } catch {
    return { audience: 'admin', people: [], isMissing: true }
  }
}
