import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The majors of the SDK that every behaviour is proved on. */
export const majors = ['11', '10'] as const
export type Major = (typeof majors)[number]

const sdkMajor = new URL('../../../../tools/contract/src/sdk-major.mjs', import.meta.url).href
/** Runs the apps on another version of Node than the tests' own. */
const node = process.env['TACET_TEST_NODE'] ?? process.execPath
const registers = {
  usual: '@tacet/node/register',
  patient: new URL('patient-register.mjs', import.meta.url).href,
}

export interface AppOptions {
  readonly args?: readonly string[]
  /** What turns telemetry on before the app: `@tacet/node/register`, the same but patient, or nothing. */
  readonly preload?: 'patient' | 'usual' | false
  /** @default '11' */
  readonly major?: Major
  /** Given besides PATH and nothing else of this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Command-line options for Node. */
  readonly flags?: readonly string[]
}

/** How an app ended and what it printed. */
export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  /** Process ids and Node's own line numbers are made equal, so that two runs can be compared. */
  readonly stderr: string
}

export interface RunningApp {
  readonly outcome: Promise<Outcome>
  /** The first printed line that starts so, without that start. */
  line(start: string): Promise<string>
  kill(signal: NodeJS.Signals): void
}

/** Starts one of the apps beside this file in a process of its own. */
export function startApp(name: string, options: AppOptions = {}): RunningApp {
  const { args = [], preload = 'usual', major = '11', env = {}, flags = [] } = options
  const file = fileURLToPath(new URL(`apps/${name}.mjs`, import.meta.url))
  const preloads = [
    ...(major === '10' ? [sdkMajor] : []),
    ...(preload === false ? [] : [registers[preload]]),
  ]
  const imports = preloads.flatMap((module) => ['--import', module])
  const child = spawn(node, [...imports, ...flags, file, ...args], {
    env: { PATH: process.env['PATH'] ?? '', SDK_MAJOR: major, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = createInterface({ input: child.stdout })
  const seen: string[] = []
  const stderr: Buffer[] = []
  lines.on('line', (line) => seen.push(line))
  child.stderr.on('data', (data: Buffer) => stderr.push(data))

  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const text = Buffer.concat(stderr).toString()
      resolve({ code, signal, stdout: seen.join('\n'), stderr: comparable(text) })
    })
  })
  return {
    outcome,
    line: (start) =>
      new Promise((resolve, reject) => {
        const found = seen.find((line) => line.startsWith(start))
        if (found !== undefined) return resolve(found.slice(start.length))
        lines.on('line', (line) => {
          if (line.startsWith(start)) resolve(line.slice(start.length))
        })
        outcome.then(
          ({ stderr: text }) =>
            reject(new Error(`the app ended before it printed ${start}\n${text}`)),
          reject,
        )
      }),
    kill: (signal) => void child.kill(signal),
  }
}

/** `emit` stands on another line of Node's source for one listener than for several. */
function comparable(stderr: string): string {
  return stderr
    .replaceAll(/\(node:\d+\)/g, '(node:pid)')
    .replaceAll(/\(node:events:\d+:\d+\)/g, '(node:events)')
}

/** Runs an app to its end. */
export function runApp(name: string, options?: AppOptions): Promise<Outcome> {
  return startApp(name, options).outcome
}
