import type { LoadPart, MakeTransport, Part, Tracing } from '../sdk.ts'
import type { Settings } from '../settings.ts'
import { warn } from '../warn.ts'

/** The parts that are there, in the order in which they are added. */
export interface Parts {
  readonly all: readonly Part[]
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
  const { breadcrumbs, feedback, offline, replay, sessions, tracing } = settings
  const [tracePart, stored, ...others] = await Promise.all([
    loadPart('tracing', measures && tracing !== false ? tracing : undefined),
    inTime('offline', offline),
    loadPart('breadcrumbs', breadcrumbs),
    loadPart('sessions', sessions),
    loadPart('replay', replay?.load),
    loadPart('feedback', feedback?.load),
  ])
  return {
    all: [...others, tracePart].filter((part) => part !== undefined),
    tracing: tracePart,
    store: stored?.makeTransport,
  }
}

/** Loads one part. Never rejects: what cannot be loaded, or not in time, is one line. */
export async function loadPart<P extends Part>(
  name: string,
  load: LoadPart<P> | undefined,
): Promise<P | undefined> {
  return (await inTime(name, load))?.part
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
