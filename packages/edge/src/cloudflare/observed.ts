import { capture } from '@tacet/telemetry'
import { follow } from '../invocation/follow.ts'
import type { Call } from './observers.ts'
import { loadedNow, type Answer } from './start.ts'

/**
 * Calls a handler: as it stands when telemetry is off for it, and else as an invocation. Only the
 * first invocation of an isolate waits for the SDK; a promise stands in the way of no other.
 *
 * @param ask Says whether telemetry is on for the bindings.
 * @param mayWait Whether the host waits for what the call returns. Else it is made at once.
 */
export function observed(
  ask: (env: unknown) => Answer,
  env: unknown,
  call: Call,
  mayWait: boolean = true,
): unknown {
  const answer = startsNothing(call) ? loadedNow() && ask(env) : ask(env)
  if (answer === undefined) return unobserved(env, call)
  if (!(answer instanceof Promise)) return answer.observe(call)
  if (!mayWait) return unscoped(call)
  return answer.then((loaded) => (loaded === undefined ? call.work() : loaded.observe(call)))
}

/** A call that cannot wait for the SDK: what it throws is captured, without a scope of its own. */
function unscoped({ name, tags, work }: Call): unknown {
  return follow(work, (error) =>
    capture(error, { handled: false, tags: { handler: name, ...tags } }),
  )
}

/**
 * A call that is off, in an isolate where others may be on: what it reports must not reach their
 * backend. Without bindings nothing is known, and the call belongs to the code around.
 */
function unobserved(env: unknown, { work }: Call): unknown {
  const loaded = env === undefined || env === null ? undefined : loadedNow()
  return loaded === undefined ? work() : loaded.mute(work)
}

/** Probes and preflights are no reason to load anything. */
function startsNothing({ name, subject }: Call): boolean {
  return (
    name === 'fetch' && /^(?:HEAD|OPTIONS)$/.test(String((subject as Request | undefined)?.method))
  )
}
