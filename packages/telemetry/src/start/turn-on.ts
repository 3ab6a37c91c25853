import type { Config } from '@tacet/config'
import { careful } from '../careful.ts'
import { connect } from '../connect.ts'
import { meetingPlace, sinkKey } from '../current.ts'
import { toLoadFailure } from './load-failure.ts'
import { createMeasure } from '../measure.ts'
import type { Sink, Status } from '../sink.ts'
import { dismiss, startWith } from './start-with.ts'
import { forgetOff, rememberOff, status } from '../status.ts'

// Once per cause and process: a Worker starts again with every invocation.
const told = new Set<string>()

/**
 * Turns telemetry on or records why it is off. Called by the runtime packages' `start`.
 *
 * Off loads nothing and resolves at once. On, calls are kept (the first hundred) until `load` has
 * brought the sink, and then handed to it in order. The first call stands: a second one, also from
 * another copy of this package, gets the status of the first and a warning.
 *
 * @param config What `readConfig` decided.
 * @param load Brings the sink, called only when on.
 * @param warn Takes one line for a person; each line is said once.
 * @returns The status once the sink is ready. Never rejects: a sink that cannot be loaded is off,
 *   as `sdk-missing` when the SDK is not installed and as `sdk-failed` otherwise.
 */
export async function turnOn(
  config: Config,
  load: () => Promise<Sink>,
  warn: (line: string) => void,
): Promise<Status> {
  const first = meetingPlace[sinkKey]
  if (first !== undefined) {
    tell(warn, 'tacet: start was called again, the first call stands (call it once per process)')
    await first.ready
    return status()
  }
  for (const line of config.warnings) tell(warn, line)
  if (!config.on) return rememberOff({ on: false, reason: config.reason, rule: config.rule })

  const { backend, policy, rule } = config
  if (!Object.isExtensible(meetingPlace)) {
    tell(
      warn,
      'tacet: telemetry is off: built-ins were frozen after tacet was loaded (start first)',
    )
    return rememberOff({ on: false, reason: 'sdk-failed', rule })
  }
  const on: Status = { on: true, rule, backend, policy }
  return startWith(on, async (current) => {
    try {
      const sink = careful(await load())
      if (meetingPlace[sinkKey] !== current) return status()
      const measure = config.tracesSampleRate > 0 ? createMeasure : undefined
      return connect(current, { sink, status: on, createMeasure: measure })
    } catch (error) {
      const { reason, line } = toLoadFailure(error)
      tell(warn, line)
      return dismiss({ on: false, reason, rule }, current)
    }
  })
}

/** Turns telemetry off for every copy. It does not flush; what is still on its way may be lost. */
export function turnOff(): void {
  delete meetingPlace[sinkKey]
  forgetOff()
  told.clear()
}

function tell(warn: (line: string) => void, line: string): void {
  if (told.has(line)) return
  told.add(line)
  try {
    warn(line)
  } catch {
    // The app's console is the app's; nothing may be thrown into it from here.
  }
}
