import type { LoadPart, Logs } from '../sdk.ts'
import { loadPart } from './load-parts.ts'
import { warn } from '../warn.ts'

/** What writes logs and metrics, whenever it is there. */
export interface LateLogs {
  /** Writes now, or as soon as the code for it is there. */
  write(call: (logs: Logs) => void): void
  /** Settles when what was written is with the SDK; never rejects. */
  readonly settled: () => Promise<unknown>
}

const capacity = 100

/**
 * Loads the part for logs at the first line or number that is written, since few pages write any.
 * Calls are kept meanwhile, in order, the first hundred.
 *
 * @param load Loads it; `false` when the app leaves it out, absent when it never named it.
 * @param ready Called once, with the part, before the first call is made.
 */
export function createLateLogs(
  load: LoadPart<Logs> | false | undefined,
  ready: (logs: Logs) => void,
): LateLogs {
  let logs: Logs | undefined
  let kept: ((logs: Logs) => void)[] = []
  let loading: Promise<void> | undefined

  const fetchLogs = async (): Promise<void> => {
    logs = await loadPart('logs', load || undefined)
    const calls = kept
    kept = []
    if (logs === undefined) return
    ready(logs)
    for (const call of calls) {
      try {
        call(logs)
      } catch {
        // A hook of the app threw; the other lines are none the worse.
      }
    }
  }

  return {
    write(call) {
      if (logs !== undefined) return call(logs)
      if (load === undefined) warn('tacet: log and metric do nothing: name `logs` in the settings')
      if (!load) return
      if (kept.length < capacity) kept.push(call)
      loading ??= fetchLogs()
    },
    settled: async () => loading,
  }
}
