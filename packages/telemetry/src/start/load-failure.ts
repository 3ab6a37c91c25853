import type { OffReason } from '@tacet/config'
import { ownReason } from './own-reason.ts'

/** Why a sink could not be loaded, and what to say about it. */
export interface LoadFailure {
  readonly reason: Extract<OffReason, 'sdk-failed' | 'sdk-missing'>
  readonly line: string
}

/**
 * Tells an SDK that is not installed from one that is broken, and both from a slip in the settings. The
 * SDK's own message is not repeated: it may hold whatever the SDK was given.
 */
export function toLoadFailure(error: unknown): LoadFailure {
  const missing = toMissingPackage(error)
  if (missing !== undefined) {
    return {
      reason: 'sdk-missing',
      line: `tacet: telemetry is off: ${missing} is not installed (run: npm install ${missing})`,
    }
  }
  const own = ownReason(error)
  if (own !== undefined) return { reason: 'sdk-failed', line: `tacet: telemetry is off: ${own}` }
  const name = readString(error, 'code') ?? readString(error, 'name')
  const kind = name !== undefined && /^\w{1,64}$/.test(name) ? ` (${name})` : ''
  return {
    reason: 'sdk-failed',
    line: `tacet: telemetry is off: the SDK failed to load${kind}; check its version and its dependencies`,
  }
}

/**
 * The name of the SDK package that could not be found. A missing package that is not the SDK, or a
 * missing file inside the SDK, is a broken installation instead.
 */
function toMissingPackage(error: unknown): string | undefined {
  const code = readString(error, 'code')
  if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') return undefined
  // Node and Bun: "Cannot find package '@sentry/node' …"; Deno: `… "@sentry/node" …`.
  const quoted = /['"]([^'"]*)['"]/.exec(readString(error, 'message') ?? '')?.[1] ?? ''
  return /^@sentry\/[\w-]{1,64}$/.test(quoted) ? quoted : undefined
}

function readString(error: unknown, key: 'code' | 'message' | 'name'): string | undefined {
  try {
    const value: unknown = (error as Partial<Record<typeof key, unknown>> | null | undefined)?.[key]
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
