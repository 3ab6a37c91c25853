import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startProgram, type Program } from '../../node/program.ts'
import type { EdgeHost, Hosted, HostOptions } from '../edge-app.ts'
import { sdkMark, type EdgeSight } from '../probe.ts'

/** An app that serves requests in Deno, and prints where. */
export interface DenoPlan {
  /** The file that Deno runs. */
  readonly main: string
  /** The line that says the app takes requests; its first group is the base URL. */
  readonly ready: RegExp
  /** What the app's README says it may do. */
  readonly permissions: readonly string[]
}

const room = join(import.meta.dirname, '..')

/** Runs an app in Deno. There is an SDK for it in one major only. */
export function inDeno({ main, ready, permissions }: DenoPlan): EdgeHost {
  return {
    runtime: 'Deno',
    sdks: [['@sentry/deno', '10.75.2', '10']],
    async open({ env, stance, probe = false }: HostOptions): Promise<Hosted> {
      const folder = mkdtempSync(join(tmpdir(), 'tacet-deno-'))
      const map = join(folder, 'map.json')
      writeFileSync(map, JSON.stringify(importMap(main, stance)))
      const program = startProgram({
        program: denoProgram(),
        args: [
          'run',
          '--no-prompt',
          '--no-check',
          '--node-modules-dir=manual',
          ...permissions,
          `--import-map=${map}`,
          ...(probe ? ['--v8-flags=--expose-gc'] : []),
          probe ? join(room, 'entries/deno-probed.ts') : main,
        ],
        cwd: dirname(main),
        env: { NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', PORT: '0', ...env },
      })
      const close = async (): Promise<void> => {
        await program.stop()
        rmSync(folder, { recursive: true, force: true })
      }
      try {
        const [, url = ''] = await program.line(ready)
        const look = createAsk(program)
        return {
          url,
          printed: () => program.printed().split('\n'),
          look,
          heap: async () => (await look()).heap,
          perform: ({ title }) => Promise.reject(new Error(`a Deno service has no "${title}"`)),
          close,
        }
      } catch (error) {
        await close()
        throw error
      }
    },
  }
}

type Look = EdgeSight & { readonly heap: number }

/** Asks a probed app to look; it numbers its answers. */
function createAsk(program: Program): () => Promise<Look> {
  let asked = 0
  return async () => {
    asked += 1
    const answer = program.line(new RegExp(`look ${asked}: (.*)\\n`))
    program.signal('SIGUSR2')
    const [, text = ''] = await answer
    return JSON.parse(text) as Look
  }
}

/** What stands for tacet imports tacet itself; the SDK says when it is evaluated. */
function importMap(main: string, stance: HostOptions['stance']): object {
  const own = pathToFileURL(`${room}/`).href
  const tacet = resolved('@tacet/edge/deno')
  const sdk = resolved('@sentry/deno')
  const marked = `data:text/javascript,${encodeURIComponent(
    `globalThis.${sdkMark} = true; export * from '${sdk}'`,
  )}`
  const standIn = stance === 'tacet' ? tacet : new URL(`${stance}/deno.ts`, own).href
  return {
    imports: {
      'app-under-test': pathToFileURL(main).href,
      '@sentry/deno': marked,
      '@tacet/edge/deno': standIn,
    },
    scopes: {
      [`${own}absent/`]: { '@tacet/edge/deno': tacet },
      [`${own}plain/`]: { '@tacet/edge/deno': tacet },
    },
  }
}

function resolved(name: string): string {
  return import.meta.resolve(name)
}

/** The program itself: its launcher is put together by an install script, which does not run here. */
function denoProgram(): string {
  const { platform, arch } = process
  const name = `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`
  const launcher = createRequire(import.meta.url).resolve('deno/package.json')
  return createRequire(launcher).resolve(`${name}/deno${platform === 'win32' ? '.exe' : ''}`)
}
