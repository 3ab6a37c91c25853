import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The majors of the SDK that every behaviour is proved on. */
export const majors = ['11', '10'] as const
export type Major = (typeof majors)[number]

/** The preload that decides which major a process gets. */
export const sdkMajor: string = new URL(
  '../../../../tools/contract/src/sdk-major.mjs',
  import.meta.url,
).href

export interface RunningWorker {
  /** All that it printed so far, line by line; to its end once `end` resolved. */
  readonly lines: readonly string[]
  readonly errors: () => string
  /** The first printed line that starts so, without that start. */
  line(start: string): Promise<string>
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
  /** Sends a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>
}

/**
 * Starts one of the workers in `apps` in a process of its own and waits until it is ready.
 *
 * @param env Given besides PATH and nothing else of this process's environment.
 */
export async function startWorker(
  name: string,
  major: Major,
  env: Readonly<Record<string, string>>,
): Promise<RunningWorker> {
  const file = fileURLToPath(new URL(`apps/${name}.mjs`, import.meta.url))
  const child = spawn(process.execPath, ['--import', sdkMajor, file], {
    env: { PATH: process.env['PATH'] ?? '', SDK_MAJOR: major, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const lines: string[] = []
  const errors: Buffer[] = []
  const printed = createInterface({ input: child.stdout })
  printed.on('line', (line) => lines.push(line))
  child.stderr.on('data', (data: Buffer) => errors.push(data))

  const worker: RunningWorker = {
    lines,
    ended: closed,
    errors: () => Buffer.concat(errors).toString(),
    line: (start) =>
      new Promise((resolve, reject) => {
        const look = (line: string): void => {
          if (line.startsWith(start)) resolve(line.slice(start.length))
        }
        lines.forEach(look)
        printed.on('line', look)
        closed.then(() => reject(new Error(`ended without "${start}"\n${worker.errors()}`)), reject)
      }),
    async end(signal) {
      child.kill(signal)
      await closed
    },
  }
  await worker.line('READY')
  return worker
}
