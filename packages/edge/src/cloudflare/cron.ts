import { capture } from '@tacet/telemetry'
import { checkIn } from '@tacet/telemetry/work'
import type { InvocationContext } from '../invocation/invocations.ts'
import type { Invocation } from '../invocation/run-invocation.ts'
import { slugFrom } from './slug.ts'
import type { WorkerSettings } from './settings.ts'
import { nameSource } from '../invocation/name-source.ts'

/** The parts of a scheduled event that are read. */
interface Tick {
  readonly cron?: unknown
}

/** A scheduled run, with its check-ins: one id, `in_progress` first and then how it ended. */
export function cronInvocation(
  { cron }: Tick,
  context: InvocationContext | undefined,
  work: () => unknown,
  { monitors = {} }: WorkerSettings,
): Invocation<unknown> {
  const expression = typeof cron === 'string' ? cron.trim() : ''
  const slug = slugFor(expression, monitors)
  const tags = { 'faas.trigger': 'timer', ...(expression === '' ? {} : { cron: expression }) }
  const id = crypto.randomUUID().replaceAll('-', '')
  let began = Date.now()

  const monitor = { schedule: { type: 'crontab', value: expression }, timezone: 'UTC' } as const

  const begin = (): void => {
    began = Date.now()
    if (slug !== undefined) checkIn({ slug, id, status: 'in_progress' }, monitor)
  }
  const end = (status: 'error' | 'ok'): void => {
    const duration = (Date.now() - began) / 1_000
    if (slug !== undefined) checkIn({ slug, id, status, duration }, monitor)
  }

  return {
    context,
    name: `cron ${slug ?? expression}`,
    op: 'faas.cron',
    attributes: { 'faas.trigger': 'timer', 'faas.cron': expression, ...nameSource('task') },
    work: async () => {
      begin()
      const result = await work()
      end('ok')
      return result
    },
    onFailure(error) {
      capture(error, { handled: false, tags })
      end('error')
    },
  }
}

/** The slug of the monitor that watches a schedule; `undefined` for a run by hand, and for none. */
function slugFor(
  expression: string,
  monitors: NonNullable<WorkerSettings['monitors']>,
): string | undefined {
  if (monitors === false || expression === '') return undefined
  const given = Object.hasOwn(monitors, expression) ? monitors[expression] : undefined
  return slugFrom(given ?? `cron ${expression}`)
}
