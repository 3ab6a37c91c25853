import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a child is started with; its environment holds nothing but this and PATH. */
export interface ChildOptions {
  readonly nodeFlags?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs a file of this folder in a fresh process and resolves to what it printed. The
 * developer's own DSN and switches must not decide what is measured, hence the empty environment.
 */
export async function runChild(file: string, options: ChildOptions = {}): Promise<string> {
  const child = spawnChild(file, options)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return output
}

/** Starts a file of this folder; errors it prints are shown. */
export function spawnChild(
  file: string,
  { nodeFlags = [], args = [], env = {} }: ChildOptions,
): ReturnType<typeof spawn> & { stdout: NonNullable<ReturnType<typeof spawn>['stdout']> } {
  const child = spawn(process.execPath, [...nodeFlags, join(import.meta.dirname, file), ...args], {
    // `@tacet/node` is resolved from here.
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return child
}
