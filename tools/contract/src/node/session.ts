import { openInbox, type Inbox } from '@tacet/inbox'
import { send, type Answer, type App, type ScriptedRequest, type Surroundings } from '../app.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { startProgram, type Outcome, type Program } from './program.ts'
import { runtimeOf } from './runtimes.ts'

export interface SessionOptions {
  readonly sdkMajor?: SdkMajor
  /** Variables on top of the surroundings' own; without `SENTRY_DSN` the app is off. */
  readonly env?: Readonly<Record<string, string>>
  /** What to preload instead of the app's own preload; empty for nothing at all. */
  readonly preload?: readonly string[]
  /** Arguments of Node before everything else. */
  readonly nodeArgs?: readonly string[]
  /** Loads the probe first, so that the program answers `look` and `heap`. @default false */
  readonly probe?: boolean
}

/** One running app and the world around it. */
export interface Session {
  readonly program: Program
  readonly surroundings: Surroundings
  request(request: ScriptedRequest): Promise<Answer>
  /** All scripted requests, one after the other. */
  drive(): Promise<Answer[]>
  /** Asks the app to end the way an operator does, and waits until it has. */
  terminate(): Promise<Outcome>
  close(): Promise<void>
}

/** Starts an app as its readers are told to start it, and waits until it takes requests. */
export async function openSession(app: App, options: SessionOptions = {}): Promise<Session> {
  const surroundings = await app.surroundings()
  const { program: runtime, probe, sdkMajorHook } = runtimeOf(app)
  const preloads = [
    ...(options.probe === true ? [probe] : []),
    sdkMajorHook,
    ...(options.preload ?? [app.preload]),
  ]
  const program = startProgram({
    program: runtime,
    args: [
      ...(options.nodeArgs ?? []),
      ...preloads.flatMap((specifier) => ['--import', specifier]),
      app.main,
    ],
    cwd: app.directory,
    env: { PORT: '0', SDK_MAJOR: options.sdkMajor ?? '11', ...surroundings.env, ...options.env },
  })
  const [, url = ''] = await program.line(app.ready).catch((error: unknown) => {
    surroundings.close()
    throw error
  })

  return {
    program,
    surroundings,
    request: (request) => send(url, request),
    async drive() {
      const answers: Answer[] = []
      for (const request of app.requests) answers.push(await send(url, request))
      return answers
    },
    terminate() {
      program.signal('SIGTERM')
      return program.ended
    },
    async close() {
      await program.stop()
      surroundings.close()
    },
  }
}

/** Opens an inbox and a session for the time of one proof, and closes both whatever happens. */
export async function withInbox<T>(prove: (inbox: Inbox) => Promise<T>): Promise<T> {
  const inbox = await openInbox()
  try {
    return await prove(inbox)
  } finally {
    await inbox.close()
  }
}

/** As `openSession`, for the time of one proof. */
export async function withSession<T>(
  app: App,
  options: SessionOptions,
  prove: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession(app, options)
  try {
    return await prove(session)
  } finally {
    await session.close()
  }
}

/** What an operator sets to send everything to the inbox. */
export function pointedAt(inbox: Inbox): Record<string, string> {
  return { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry', SENTRY_TRACES_SAMPLE_RATE: '1' }
}
