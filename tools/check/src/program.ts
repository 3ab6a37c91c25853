import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

import { root } from './workspace.ts'

export interface Ended {
  /** Exit code; 1 when a signal ended it or it could not start. */
  readonly code: number
  /** What it printed, in order; empty when it printed to our own terminal. */
  readonly output: string
}

const running = new Set<ChildProcess>()

// A signal ends what we started; we ourselves go on to say what happened, and then end too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
  })
}

/**
 * Runs a program in the workspace's root and waits for its end; never rejects.
 *
 * @param output - `inherit` shows what it prints at once, `keep` returns it
 */
export function runProgram(
  [program = '', ...args]: readonly string[],
  output: 'inherit' | 'keep',
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  return new Promise((resolve) => {
    const chunks: string[] = []
    const stream = output === 'inherit' ? 'inherit' : 'pipe'
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', stream, stream] })
    const end = (code: number): void => {
      running.delete(child)
      resolve({ code, output: chunks.join('') })
    }

    running.add(child)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
    child.on('error', (error) => {
      chunks.push(`${program} could not be started: ${error.message}\n`)
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
