import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface DenoApp {
  readonly url: string
  /** What was printed, also by the runtime. */
  readonly printed: readonly string[]
  close(): Promise<void>
}

/** Starts one of the apps beside this file in Deno. */
export async function openDenoApp(
  app: string,
  env: Readonly<Record<string, string>> = {},
  permissions: readonly string[] = ['--allow-net', '--allow-env', '--allow-sys'],
): Promise<DenoApp> {
  const file = fileURLToPath(new URL(`apps/${app}.ts`, import.meta.url))
  const child = spawn(binary(), ['run', '--no-check', '--no-prompt', ...permissions, file], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const printed: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => printed.push(line))
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^port (\d+)$/.exec(line)?.[1]
    if (port === undefined) continue
    child.stdout.resume()
    return {
      url: `http://127.0.0.1:${port}/`,
      printed,
      async close() {
        child.kill()
        await ended
      },
    }
  }
  throw new Error(`tacet: the app did not start: ${printed.join('\n').slice(0, 2_000)}`)
}

/** The program itself: its launcher is put together by an install script, which does not run here. */
function binary(): string {
  const { platform, arch } = process
  const name = `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`
  const launcher = createRequire(import.meta.url).resolve('deno/package.json')
  return createRequire(launcher).resolve(`${name}/deno${platform === 'win32' ? '.exe' : ''}`)
}
