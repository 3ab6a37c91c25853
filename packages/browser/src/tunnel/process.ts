import type { Env } from '@tacet/config'

/** As much of Node's `process` as is used, where the runtime has one. */
interface ProcessLike {
  readonly env?: Env
  readonly getBuiltinModule?: (name: 'node:fs') => Files | undefined
}

interface Files {
  readFileSync(path: string, encoding: 'utf8'): string
  statSync(path: string): { isFile(): boolean; readonly size: number }
}

const maxBytes = 65_536

const { process } = globalThis as { readonly process?: ProcessLike }

/** The environment of the process; empty in runtimes that hand theirs to each invocation. */
export function processEnv(): Env {
  return process?.env ?? {}
}

/**
 * Reads a file where there are files. Nothing is imported for it, so this also runs where there are none;
 * the edge runtime of Next throws at whoever asks. A pipe that nobody writes to and a device that never
 * ends would hold the server for ever, so only a regular file of at most 64 KiB is opened.
 */
export function readServerFile(): ((path: string) => string) | undefined {
  try {
    const fs = process?.getBuiltinModule?.('node:fs')
    if (fs === undefined) return undefined
    return (path) => {
      const found = fs.statSync(path)
      if (!found.isFile() || found.size > maxBytes) throw new Error('not a file that holds a DSN')
      return fs.readFileSync(path, 'utf8')
    }
  } catch {
    return undefined
  }
}
