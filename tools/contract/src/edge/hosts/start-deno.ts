import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startProgram, type Program } from '../../node/program.ts'
import type { HostOptions } from '../edge-app.ts'
import { sdkMark } from '../../../../../packages/edge/src/testing/host-build.ts'

/** What Deno is to run. */
export interface DenoProgram extends Pick<HostOptions, 'env' | 'stance'> {
  readonly main: string
  /** What follows it on the command line. @default [] */
  readonly args?: readonly string[]
  readonly permissions: readonly string[]
  /** Puts a program in front that tells, asked by SIGUSR2, what the probe saw. @default false */
  readonly probe?: boolean
}

const room = join(import.meta.dirname, '..')

/** Runs a file in Deno, with a stand-in for tacet if that is asked for. */
export function startDeno({
  main,
  args = [],
  permissions,
  env,
  stance,
  probe = false,
}: DenoProgram): Program {
  const map = JSON.stringify(importMap(main, stance))
  return startProgram({
    program: denoProgram(),
    args: [
      'run',
      '--no-prompt',
      '--no-check',
      '--node-modules-dir=manual',
      ...permissions,
      `--import-map=data:application/json,${encodeURIComponent(map)}`,
      ...(probe ? ['--v8-flags=--expose-gc'] : []),
      probe ? join(room, 'entries/deno-probed.ts') : main,
      ...args,
    ],
    cwd: dirname(main),
    env: { NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', PORT: '0', ...env },
  })
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
