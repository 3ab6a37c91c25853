import { capture } from '@tacet/telemetry'
import type { InvocationContext } from '../invocations.ts'
import type { Invocation } from '../run-invocation.ts'
import type { WorkerParts } from './loaded.ts'
import type { WorkerSettings } from './settings.ts'

/** The parts of a scheduled event that are read. */
interface Tick {
  readonly cron?: unknown
}

/** A scheduled run, with its check-ins: one id, `in_progress` first and then how it ended. */
export function cronInvocation(
  { cron }: Tick,
  context: InvocationContext | undefined,
  work: () => unknown,
  { afterwards, checkIn }: Pick<WorkerParts, 'afterwards' | 'checkIn'>,
  { monitors = {} }: WorkerSettings,
): Invocation<unknown> {
  const expression = typeof cron === 'string' ? cron.trim() : ''
  const slug = monitors === false ? undefined : (monitors[expression] ?? slugOf(expression))
  const began = Date.now()
  const isMonitored = slug !== undefined && expression !== ''
  const monitor = { schedule: { type: 'crontab', value: expression }, timezone: 'UTC' } as const
  let checkInId: string | undefined

  const begin = (): void => {
    if (isMonitored) checkInId = checkIn({ monitorSlug: slug, status: 'in_progress' }, monitor)
  }
  const end = (status: 'error' | 'ok'): void => {
    if (!isMonitored || checkInId === undefined) return
    const duration = (Date.now() - began) / 1_000
    const final = { monitorSlug: slug, status, checkInId, duration }
    // Two requests at once may overtake each other, and then the run would never have ended.
    afterwards(() => checkIn(final, monitor))
  }

  return {
    context,
    name: `cron ${slug ?? expression}`,
    op: 'faas.cron',
    attributes: { 'faas.trigger': 'timer', 'faas.cron': expression, 'sentry.source': 'task' },
    work: async () => {
      begin()
      const result = await work()
      end('ok')
      return result
    },
    onFailure: (error) => {
      capture(error, { handled: false, tags: { 'faas.trigger': 'timer', cron: expression } })
      end('error')
    },
  }
}

/**
 * A monitor's slug from a cron expression: the same for the same expression, and nothing in it but
 * what a slug may hold. `*` and the signs between numbers become words.
 */
export function slugOf(expression: string): string {
  const words = expression
    .toLowerCase()
    .replaceAll('*', 'any')
    .replaceAll('/', '-by-')
    .replaceAll(',', '-and-')
    .replace(/[^a-z0-9-]+/g, '_')
  return `cron_${words}`.slice(0, 50)
}
