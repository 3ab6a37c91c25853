import type { Config, ConfigOn } from '@tacet/config'
import { clearCurrent, meetingPlace, refuse, setCurrent, sinkKey, type Current } from './current.ts'
import { toLoadFailure } from './load-failure.ts'
import type { Sink, Status } from './sink.ts'
import { createStartBuffer, type StartBuffer } from './start-buffer.ts'
import { forgetOff, rememberOff, status } from './status.ts'

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

  const { current, buffer } = createCurrent(config)
  if (!setCurrent(current)) {
    tell(
      warn,
      'tacet: telemetry is off: built-ins were frozen after tacet was loaded (start first)',
    )
    return rememberOff({ on: false, reason: 'sdk-failed', rule: config.rule })
  }
  current.ready = connect(current, buffer, load, warn)
  await current.ready
  return status()
}

/** Turns telemetry off for every copy. It does not flush; what is still on its way may be lost. */
export function turnOff(): void {
  clearCurrent()
  forgetOff()
  told.clear()
}

function createCurrent(config: ConfigOn): { current: Current; buffer: StartBuffer } {
  const buffer = createStartBuffer({
    onFull: () => refuse(current, 'start-buffer-full'),
    onThrow: () => refuse(current, 'sink-threw'),
    flush: async (ms) => (await current.ready) && current.sink.flush(ms),
  })
  const { backend, policy, rule } = config
  const current: Current = {
    sink: buffer,
    status: { on: true, starting: true, rule, backend, policy },
    measures: config.tracesSampleRate > 0,
    refused: {},
    ready: Promise.resolve(false),
  }
  return { current, buffer }
}

async function connect(
  current: Current,
  buffer: StartBuffer,
  load: () => Promise<Sink>,
  warn: (line: string) => void,
): Promise<boolean> {
  const { starting: _, ...onStatus } = current.status
  let sink: Sink
  try {
    sink = await load()
  } catch (error) {
    const { reason, line } = toLoadFailure(error)
    tell(warn, line)
    if (meetingPlace[sinkKey] === current) {
      clearCurrent()
      rememberOff({ on: false, reason, rule: onStatus.rule })
    }
    return false
  }
  if (meetingPlace[sinkKey] !== current) return false
  // First the sink, then the kept calls: a sink that itself reports something while it is replayed
  // to must not fill the buffer it is being emptied from.
  current.sink = sink
  current.status = onStatus
  buffer.replay(sink)
  return true
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
