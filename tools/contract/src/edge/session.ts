import type { Inbox } from '@tacet/inbox'
import { send, type Answer, type ScriptedRequest, type Signal } from '../app.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { signalOf } from '../evidence/tally.ts'
import type { EdgeApp, EdgeSurroundings, Hosted, Stance } from './edge-app.ts'

export interface EdgeSessionOptions {
  /** @default the newest that there is for the runtime */
  readonly sdkMajor?: SdkMajor
  /** Variables on top of the surroundings' own; without `SENTRY_DSN` the app is off. */
  readonly env?: Readonly<Record<string, string>>
  /** @default 'tacet' */
  readonly stance?: Stance
  /** @default false */
  readonly probe?: boolean
}

/** One running app and the world around it. */
export interface EdgeSession {
  readonly hosted: Hosted
  readonly surroundings: EdgeSurroundings
  request(request: ScriptedRequest): Promise<Answer>
  /** All scripted requests, one after the other, and then the work that nobody requests. */
  drive(): Promise<Answer[]>
  /** Resolves when nothing that was set off is still on its way, as far as the app can tell. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts an app in its runtime. */
export async function openEdgeSession(
  app: EdgeApp,
  { sdkMajor, env = {}, stance = 'tacet', probe = false }: EdgeSessionOptions = {},
): Promise<EdgeSession> {
  const surroundings = await app.surroundings()
  const [, , newest = '11'] = app.host.sdks.at(-1) ?? []
  const hosted = await app.host
    .open({ sdkMajor: sdkMajor ?? newest, env: { ...surroundings.env, ...env }, stance, probe })
    .catch((error: unknown) => {
      surroundings.close()
      throw error
    })
  const request = async (one: ScriptedRequest): Promise<Answer> =>
    withoutPlaces(await send(hosted.url, one))
  const settled = async (): Promise<void> => surroundings.settled?.()

  return {
    hosted,
    surroundings,
    request,
    settled,
    async drive() {
      const answers: Answer[] = []
      for (const one of app.requests) answers.push(await request(one))
      await settled()
      for (const work of app.work ?? []) await hosted.perform(work)
      await settled()
      return answers
    },
    async close() {
      await hosted.close()
      surroundings.close()
    },
  }
}

/** Opens a session for the time of one proof, and closes it whatever happens. */
export async function withEdgeSession<T>(
  app: EdgeApp,
  options: EdgeSessionOptions,
  prove: (session: EdgeSession) => Promise<T>,
): Promise<T> {
  const session = await openEdgeSession(app, options)
  try {
    return await prove(session)
  } finally {
    await session.close()
  }
}

/** How many errors one drive leads to. */
export function errorsOf({ requests, work = [] }: EdgeApp): number {
  return [...requests, ...work].reduce((sum, { errors }) => sum + errors, 0)
}

/** What a kind of backend takes besides errors. */
const takenBy: Readonly<Record<string, readonly Signal[]>> = {
  glitchtip: ['log', 'trace'],
  sentry: ['log', 'metric', 'trace'],
}

/**
 * Resolves when all has arrived that one drive of an app leads to, or in time: as many events as it
 * is to report, and something of each signal that carries a secret.
 *
 * @param before What had arrived before the drive.
 * @param backend Its kind: not all take more than events.
 */
export async function driveArrived(
  app: EdgeApp,
  inbox: Inbox,
  { before = 0, backend = 'auto' }: { readonly before?: number; readonly backend?: string } = {},
): Promise<void> {
  const plants = [...app.requests, ...(app.work ?? [])].flatMap((one) => one.plants)
  const taken = takenBy[backend] ?? []
  const signals = plants.flatMap((plant) => plant.signals).filter((one) => taken.includes(one))
  const isThere = (): boolean => {
    const types = inbox.items.slice(before).map(({ type }) => type)
    const come = new Set(types.map((type) => signalOf[type]))
    const events = types.filter((type) => type === 'event')
    return events.length >= errorsOf(app) && signals.every((signal) => come.has(signal))
  }
  // What is missing is told by the proof that counts.
  await inbox.waitFor(isThere, 15_000).catch(() => {})
}

/** Runtimes answer a throw with its stack; where a script's lines stand is the build's affair. */
function withoutPlaces({ status, headers, body }: Answer): Answer {
  const { 'content-length': _, ...kept } = headers
  return { status, headers: kept, body: body.replaceAll(/\n\s+at .+/g, '') }
}
