import { createRequire } from 'node:module'
import type { App } from '../app.ts'

/** What runs programs that are written for Node, and how it is looked into. */
export interface Runtime {
  /** The executable. */
  readonly program: string
  /** Preload that looks at the process from the inside. */
  readonly probe: string
  /** Preload that decides which major of the SDK the process gets. */
  readonly sdkMajorHook: string
}

/** The runtime of an app. Both take their preloads after `--import`. */
export function runtimeOf({ runtime = 'node' }: Pick<App, 'runtime'>): Runtime {
  return runtime === 'bun'
    ? {
        program: bunProgram(),
        probe: fileOf('./probe-bun.mjs'),
        sdkMajorHook: fileOf('../sdk-major-bun.mjs'),
      }
    : {
        program: process.execPath,
        probe: fileOf('./probe.mjs'),
        sdkMajorHook: fileOf('../sdk-major.mjs'),
      }
}

/** A path, since Bun takes no URL for a preload. */
function fileOf(name: string): string {
  return new URL(name, import.meta.url).pathname
}

/** The program itself: its launcher is put together by an install script, which does not run here. */
function bunProgram(): string {
  const { platform, arch } = process
  const name = `@oven/bun-${platform === 'win32' ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}`
  const launcher = createRequire(import.meta.url).resolve('bun/package.json')
  return createRequire(launcher).resolve(`${name}/bin/bun${platform === 'win32' ? '.exe' : ''}`)
}
