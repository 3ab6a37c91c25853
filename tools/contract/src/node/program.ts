import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** How a process ended and all it printed. */
export interface Outcome {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A child process of a test. */
export interface Program {
  readonly pid: number
  /** Resolves with the first match in what was or will be printed; rejects when the process ends first. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  /** All that was printed so far, to either stream. */
  printed(): string
  /** Sends a question over the IPC channel and resolves with the next message that comes back. */
  ask(question: string): Promise<unknown>
  /** Settles when the process has ended and its output is read. */
  readonly ended: Promise<Outcome>
  signal(signal: NodeJS.Signals): void
  /** Kills the process if it still runs. */
  stop(): Promise<Outcome>
}

export interface ProgramOptions {
  /** The runtime. @default the Node that runs this code */
  readonly program?: string
  /** Arguments of the runtime, the script included. */
  readonly args: readonly string[]
  readonly cwd: string
  /** Variables besides PATH and HOME. Nothing else is inherited, so a test cannot be swayed by its host. */
  readonly env?: Readonly<Record<string, string>> | undefined
}

// A test that is cut off by its time limit must not leave its processes behind.
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a process: `node …args`, unless another runtime is named. */
export function startProgram({
  program = process.execPath,
  args,
  cwd,
  env,
}: ProgramOptions): Program {
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  let stdout = ''
  let stderr = ''
  const waiting = new Set<() => void>()
  const notify = () => {
    for (const check of waiting) check()
  }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    notify()
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    notify()
  })

  const ended = once(child, 'close').then(([code, signal]): Outcome => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }))
  const endedEarly = async (waitedFor: string): Promise<never> => {
    const outcome = await ended
    throw new Error(`the process ended before ${waitedFor}: ${JSON.stringify(outcome, null, 2)}`)
  }

  return {
    pid: child.pid ?? 0,
    ended,
    line(pattern) {
      const printed = new Promise<RegExpExecArray>((resolve) => {
        const check = () => {
          const match = pattern.exec(stdout)
          if (match === null) return
          waiting.delete(check)
          resolve(match)
        }
        waiting.add(check)
        check()
      })
      return Promise.race([printed, endedEarly(`it printed ${pattern}`)])
    },
    printed: () => `${stdout}${stderr}`,
    ask(question) {
      const answer = once(child, 'message').then(([message]) => message as unknown)
      child.send(question)
      return Promise.race([answer, endedEarly(`it answered ${question}`)])
    },
    signal(signal) {
      child.kill(signal)
    },
    stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      return ended
    },
  }
}
