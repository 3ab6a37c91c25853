import type { LoadPart, Logs, MakeTransport, Part, Tracing } from './sdk.ts'
import type { Settings } from './settings.ts'
import { warn } from './warn.ts'

/** The parts that are there, in the order in which they are added. */
export interface Parts {
  readonly all: readonly Part[]
  readonly logs: Logs | undefined
  readonly tracing: Tracing | undefined
  /** What sends, when the app opted in to a store. */
  readonly store: MakeTransport | undefined
}

/** Errors wait for the parts, so that breadcrumbs and traces know of them, but not for ever. */
const patience = 5_000

/**
 * Loads what the app named, all at once. A part that cannot be loaded, or not in time, costs that part.
 *
 * @param measures Whether spans are recorded at all.
 */
export async function loadParts(settings: Settings, measures: boolean): Promise<Parts> {
  const { breadcrumbs, feedback, logs, offline, replay, sessions, tracing } = settings
  const partOf = async <P extends Part>(
    name: string,
    load: LoadPart<P> | undefined,
  ): Promise<P | undefined> => (await inTime(name, load))?.part

  const [logPart, tracePart, stored, ...others] = await Promise.all([
    partOf('logs', logs),
    partOf('tracing', measures ? tracing : undefined),
    inTime('offline', offline),
    partOf('breadcrumbs', breadcrumbs),
    partOf('sessions', sessions),
    partOf('replay', replay?.load),
    partOf('feedback', feedback?.load),
  ])
  return {
    all: [logPart, ...others, tracePart].filter((part) => part !== undefined),
    logs: logPart,
    tracing: tracePart,
    store: stored?.makeTransport,
  }
}

async function inTime<T>(
  name: string,
  load: (() => Promise<T>) | undefined,
): Promise<T | undefined> {
  if (load === undefined) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, patience)
    })
    return await Promise.race([load(), late])
  } catch {
    warn(`tacet: ${name} is left out: its chunk failed to load (check network and CSP)`)
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
