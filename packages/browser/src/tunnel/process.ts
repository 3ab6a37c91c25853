import type { Env } from '@tacet/config'

/** As much of Node's `process` as is used, where the runtime has one. */
interface ProcessLike {
  readonly env?: Env
  readonly getBuiltinModule?: (
    name: 'node:fs',
  ) => { readFileSync(path: string, encoding: 'utf8'): string } | undefined
}

const { process } = globalThis as { readonly process?: ProcessLike }

/** The environment of the process; empty in runtimes that hand theirs to each invocation. */
export function processEnv(): Env {
  return process?.env ?? {}
}

/**
 * Reads a file where there are files. Nothing is imported for it, so this also runs where there are none;
 * the edge runtime of Next throws at whoever asks.
 */
export function readServerFile(): ((path: string) => string) | undefined {
  try {
    const fs = process?.getBuiltinModule?.('node:fs')
    return fs && ((path) => fs.readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
