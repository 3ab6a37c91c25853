import { openInbox, type InboxItem, type InboxRequest } from '@tacet/inbox'
import type { Answer, App } from '../app.ts'
import { evidenceOf } from '../evidence/evidence.ts'
import type { Outcome } from './program.ts'
import { onceFor } from '../once-for.ts'
import { fillIn } from '../operator-env.ts'
import { openSession, type SessionOptions } from './session.ts'
import { tally, type TallyRow } from '../evidence/tally.ts'

/** What the probe sees from inside the process; see `probe.mjs`. */
export interface Sight {
  /** Properties of well-known objects that were replaced, added or removed. */
  readonly changed: readonly string[]
  readonly listeners: Readonly<Record<string, number>>
  /** Kinds of handles and requests that keep the event loop busy. */
  readonly resources: readonly string[]
  /** How many timers, sockets and threads were ever made. */
  readonly made: Readonly<Record<string, number>>
  readonly subscribed: readonly string[]
  readonly modules: readonly string[]
}

/** One whole run of an app: started, sent all scripted requests, ended by the operator. */
export interface Life {
  readonly answers: readonly Answer[]
  readonly outcome: Outcome
  readonly sight: Sight
  /** Names of the headers of each request the app made to others. */
  readonly outgoing: readonly (readonly string[])[]
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
  readonly evidence: string
  readonly rows: readonly TallyRow[]
}

export interface LifeOptions extends Omit<SessionOptions, 'env' | 'probe'> {
  /** The operator's variables; `{dsn}`, `{sub-path dsn}` and `{inbox}` in them stand for the inbox's own. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Lets an app live once and tells all about it. Proofs that ask for the same life share it: starting
 * a real app is what takes the time here.
 */
export const live = onceFor(liveOnce, (app, options) => JSON.stringify([app.directory, options]))

async function liveOnce(app: App, options: LifeOptions): Promise<Life> {
  const inbox = await openInbox()
  const env = fillIn(options.env ?? {}, inbox)
  const session = await openSession(app, { ...options, env, probe: true })
  try {
    const answers = await session.drive()
    const sight = (await session.program.ask('look')) as Sight
    const outcome = await session.terminate()
    await inbox.settle()
    const { outgoing } = session.surroundings
    return {
      answers,
      outcome,
      sight,
      outgoing: outgoing.map((headers) => Object.keys(headers).toSorted()),
      items: [...inbox.items],
      requests: [...inbox.requests],
      evidence: evidenceOf(inbox.requests),
      rows: tally(app, inbox, outgoing),
    }
  } finally {
    await session.close()
    await inbox.close()
  }
}

/** The app without any of tacet's preloads: what every promise of harmlessness is measured by. */
export function liveAlone(app: App): Promise<Life> {
  return live(app, { preload: [] })
}
