import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Image } from './image.ts'

/** A running container, as it were. */
export interface Served {
  readonly url: string
  /** All that the server has printed so far. */
  printed(): string
  /** Asks the process what `look.mjs` saw; only with `look`. */
  look(): Promise<Sight>
  /** Ends it as an operator does, and waits until it has ended. */
  close(): Promise<void>
}

/** What the server process has done to itself. */
export interface Sight {
  /** URLs of the modules that were loaded. */
  readonly modules: readonly string[]
  /** Names that any edge sandbox has on its global object besides the runtime's own. */
  readonly edgeGlobals: readonly string[]
}

export interface ServeOptions {
  /** Variables besides PATH and HOME; nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>
  /** Loads `look.mjs` first. @default false */
  readonly look?: boolean
}

/** Starts an image the way its Dockerfile would, on a port that is free. */
export async function serve(image: Image, options: ServeOptions = {}): Promise<Served> {
  const { env = {}, look = false } = options
  const preloads = ['listen.mjs', ...(look ? ['look.mjs'] : [])]
  const child = spawn(
    process.execPath,
    [...preloads.flatMap((file) => ['--import', new URL(file, import.meta.url).href]), 'server.js'],
    {
      cwd: image.folder,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        HOSTNAME: '127.0.0.1',
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'close')
  let printed = ''
  const keep = (text: Buffer): void => void (printed += text.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)

  const told = once(child, 'message').then(([port]) => port as number)
  const endedEarly = ended.then(() => {
    throw new Error(`the server ended before it listened\n${printed}`)
  })
  const port = await Promise.race([told, endedEarly])
  endedEarly.catch(() => {})
  return {
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    async look() {
      const answer = once(child, 'message').then(([message]) => message as Sight)
      child.send('look')
      return answer
    },
    async close() {
      process.off('exit', kill)
      child.kill('SIGTERM')
      await ended
    },
  }
}
