import { openInbox, type InboxItem, type InboxRequest } from '@tacet/inbox'
import type { Answer } from '../app.ts'
import { tallyOf, type TallyRow } from '../evidence/tally.ts'
import { onceFor } from '../once-for.ts'
import { fillIn } from '../operator-env.ts'
import type { EdgeApp } from './edge-app.ts'
import type { EdgeSight } from './probe.ts'
import { driveArrived, openEdgeSession, type EdgeSessionOptions } from './session.ts'

/** One whole run of an app: started, sent all scripted requests, left alone until all is quiet. */
export interface EdgeLife {
  readonly answers: readonly Answer[]
  /** What the app and its runtime printed, without stacks and ports. */
  readonly printed: readonly string[]
  readonly sight: EdgeSight
  /** Names of the headers of each request the app made to others. */
  readonly outgoing: readonly (readonly string[])[]
  readonly items: readonly InboxItem[]
  readonly requests: readonly InboxRequest[]
  readonly rows: readonly TallyRow[]
}

export interface EdgeLifeOptions extends Omit<EdgeSessionOptions, 'probe'> {
  /** The operator's variables; `{dsn}`, `{sub-path dsn}` and `{inbox}` in them stand for the inbox's own. */
  readonly env?: Readonly<Record<string, string>>
}

/** Lets an app live once and tells all about it. Proofs that ask for the same life share it. */
export const live = onceFor(liveOnce, (app, options) => JSON.stringify([app.name, options]))

async function liveOnce(app: EdgeApp, options: EdgeLifeOptions): Promise<EdgeLife> {
  const inbox = await openInbox()
  const env = fillIn(options.env ?? {}, inbox)
  const session = await openEdgeSession(app, { ...options, env, probe: true })
  try {
    const answers = await session.drive()
    const reports = Object.values(options.env ?? {}).some((value) => value.endsWith('dsn}'))
    const backend = env['TACET_BACKEND'] ?? 'auto'
    if (reports && options.stance !== 'absent') await driveArrived(app, inbox, { backend })
    await inbox.settle(600)
    const { outgoing } = session.surroundings
    return {
      answers,
      printed: session.hosted.printed().filter(isOwnWord).map(withoutPorts),
      sight: await session.hosted.look(),
      outgoing: outgoing.map((headers) => Object.keys(headers).toSorted()),
      items: [...inbox.items],
      requests: [...inbox.requests],
      rows: tallyOf({
        plants: [...app.requests, ...(app.work ?? [])].flatMap(({ plants }) => plants),
        items: inbox.items,
        requests: inbox.requests,
        outgoing,
      }),
    }
  } finally {
    await session.close()
    await inbox.close()
  }
}

/** Stacks name lines of a build, and the probe prints too. */
function isOwnWord(line: string): boolean {
  return line.trim() !== '' && !/^\s+at |^look \d+: /.test(line)
}

function withoutPorts(line: string): string {
  return line.replaceAll(/:\d{4,5}\b/g, ':port')
}
