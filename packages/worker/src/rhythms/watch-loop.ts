import { isolate } from '@tacet/telemetry/work'
import { createBeats, everyMs, type Beats, type MonitorSettings } from './monitor.ts'
import type { OnOutcome } from '../jobs/job-outcome.ts'
import { pause } from './pause.ts'
import { quietly } from '../quietly.ts'
import { randomId } from '../random-id.ts'
import { tellRhythm, type Rhythmic } from './rhythm-outcome.ts'
import { tellSparingly } from '../errors/sparing.ts'
import { templateOf } from '../errors/template.ts'
import { unknown } from '../jobs/to-job.ts'
import { moment, toldSince } from '../errors/told-errors.ts'
import { warn } from '../warn.ts'

/** The rhythm of a loop: from one beginning to the next, or after each end anew. */
export type Rhythm =
  | {
      /** Milliseconds from one beginning to the next. A cycle that takes longer is never overtaken. */
      readonly every: number
      readonly next?: never
    }
  | {
      /** Called after each cycle: milliseconds until the next, whether it failed or not. */
      readonly next: (error?: unknown) => number
      readonly every?: never
    }

/** What is told of a loop, and when it ends. */
export type LoopSettings = Rhythm & {
  /** Ends the loop, as `stop` does. */
  readonly signal?: AbortSignal
  /** The part of the app that it belongs to. */
  readonly component?: string
  /**
   * Check-ins, or `false` for none. A rhythm of `next` has none unless a `schedule` is given here.
   * @default under a slug made of the name, 5 minutes late at most
   */
  readonly monitor?: MonitorSettings | false
  /** Told how each cycle ended, with telemetry off as well. People are told by `notices`. */
  readonly onOutcome?: OnOutcome
}

/** A loop that runs. */
export interface Loop {
  /** Begins no further cycle, and resolves when the one under way has ended. */
  stop(): Promise<void>
  /** Resolves when the loop has ended. Never rejects. */
  readonly done: Promise<void>
}

/** How long a loop waits whose rhythm cannot be read, in milliseconds. */
const fallback = 60_000

/**
 * Runs a function again and again, the first time at once. What a cycle throws is captured, and the
 * next cycle is begun all the same. Check-ins say that a cycle began and how it ended, so that a
 * loop which hangs or stopped is noticed too.
 *
 * With telemetry off it is the same loop. Its timer holds the process, as the work it stands for
 * does, until it is stopped.
 *
 * @param name Of few distinct values; the monitor is known by it.
 * @param work One cycle. Its signal says that the loop is to end; what it then throws as an abort
 *   is no failure.
 *
 * @example
 * const loop = watchLoop('poll inbox', async () => poll(), { every: 30_000 })
 * process.once('SIGTERM', () => loop.stop())
 */
export function watchLoop(
  name: string,
  work: (signal: AbortSignal) => unknown,
  settings: LoopSettings,
): Loop {
  const ending = new AbortController()
  const stop = (): void => ending.abort()
  const { signal, monitor = {}, every, component = unknown, onOutcome } = settings
  if (signal?.aborted === true) stop()
  else signal?.addEventListener('abort', stop, { once: true })
  const beats = createBeats(name, monitor, every === undefined ? undefined : everyMs(every))
  const done = run({
    name,
    component,
    onOutcome,
    work,
    beats,
    signal: ending.signal,
    rhythm: settings,
  })
  return {
    done: done.finally(() => signal?.removeEventListener('abort', stop)),
    stop() {
      stop()
      return done
    },
  }
}

interface Running extends Rhythmic {
  readonly work: (signal: AbortSignal) => unknown
  readonly beats: Beats
  readonly signal: AbortSignal
  readonly rhythm: Rhythm
}

async function run(loop: Running): Promise<void> {
  const { signal, rhythm } = loop
  while (!signal.aborted) {
    const began = performance.now()
    // One cycle after the other is what a loop is.
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await cycle(loop)
    // oxlint-disable-next-line no-await-in-loop
    await pause(waitAfter(rhythm, outcome, performance.now() - began, loop.name), signal)
  }
}

interface Outcome {
  readonly error?: unknown
}

/** Never rejects. */
function cycle(loop: Running): Promise<Outcome> {
  const { name, component, work, beats, signal } = loop
  const tags = { component, loop: name }
  return isolate({ name, op: 'job.worker', trace: 'new', tags }, async () => {
    const since = moment()
    const end = beats.begin()
    try {
      await work(signal)
      end('ok')
      tellRhythm(loop, { outcome: 'completed' })
      return {}
    } catch (error) {
      const isOver = signal.aborted
      const isExpected = isOver && quietly(() => isAbort(error, signal))
      if (isExpected !== true) tellFailure(loop, error, since)
      // Somebody ends the loop, which is no reason to wake somebody else.
      end(isOver ? 'ok' : 'error')
      return { error }
    }
  })
}

function tellFailure(loop: Running, error: unknown, since: number): void {
  const { name, component } = loop
  const told = toldSince(error, since)
  const reference = told ?? randomId()
  if (told === undefined) {
    tellSparingly(`loop\n${name}\n${templateOf(error)}`, error, {
      eventId: reference,
      handled: false,
      tags: { component, loop: name },
    })
  }
  tellRhythm(loop, { outcome: 'failed', reference, error })
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError')
}

function waitAfter(rhythm: Rhythm, outcome: Outcome, took: number, name: string): number {
  let wait: unknown
  try {
    wait = rhythm.next === undefined ? rhythm.every - took : rhythm.next(outcome.error)
  } catch {
    wait = undefined
  }
  if (typeof wait === 'number' && !Number.isNaN(wait)) return Math.max(0, wait)
  warn(
    `tacet: the loop "${name}" waits a minute: its rhythm is no number of milliseconds (mend \`every\` or \`next\`)`,
  )
  return fallback
}
