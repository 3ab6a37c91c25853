import type { Env } from '@tacet/config'
import { status } from '@tacet/telemetry'
import type { Settings } from '../settings.ts'
import { expectActions } from './action-names.ts'
import { onRequestError } from './request-error.ts'

/** What `instrumentation.ts` exports. */
export interface Instrumentation {
  /** Turns telemetry on if an operator supplied a DSN; Next waits for it before the first request. */
  readonly register: () => Promise<void>
  readonly onRequestError: typeof onRequestError
}

/**
 * Makes the two exports of `instrumentation.ts`, for an app that decides something in code.
 *
 * @param settings The same as those of `start`, for both of Next's server runtimes.
 *
 * @example
 * export const { register, onRequestError } = createInstrumentation({ policy: { terms: ['Kestrel'] } })
 */
export function createInstrumentation(settings: Settings = {}): Instrumentation {
  return { register: () => turnOn(process.env, settings), onRequestError }
}

async function turnOn(env: Env, settings: Settings): Promise<void> {
  // A preload may have come first, which sees the app's modules earlier than Next lets us.
  if (!mayBeOn(env, settings) || status().on) return
  await startHere(env, settings)
  if (status().on) expectActions()
}

// Next's bundlers fill `NEXT_RUNTIME` in and drop the branch of the other runtime, import and all.
async function startHere(env: Env, settings: Settings): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') {
    const { start } = await import('@tacet/edge/vercel')
    await start(env, settings)
  } else {
    const { start } = await import('../start.ts')
    await start(env, settings)
    const { watchRejections } = await import('./rejections.ts')
    if (status().on) watchRejections()
  }
}

/** Off, not even the files that would say why are loaded. */
function mayBeOn(env: Env, { dsn, dsnVariable = 'SENTRY_DSN' }: Settings): boolean {
  return [dsn, env[dsnVariable], env[`${dsnVariable}_FILE`]].some(
    (value) => value !== undefined && String(value).trim() !== '',
  )
}
