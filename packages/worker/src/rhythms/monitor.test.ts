import { turnOff, turnOn } from '@tacet/telemetry'
import { afterEach, expect, test } from 'vitest'
import { onConfig, sinkWith } from '../testing/sink.ts'
import { heartbeat } from './heartbeat.ts'
import { watchCron } from './watch-cron.ts'
import { watchLoop } from './watch-loop.ts'

afterEach(() => turnOff())

const slugs: string[] = []
const turnOnHere = () =>
  turnOn(
    onConfig,
    async () => sinkWith({}, { checkIn: ({ slug }) => void slugs.push(slug) }),
    String,
  )

test.each([undefined, null, 7, {}])(
  'with %s for a name the work is done all the same, and nobody is told of it',
  async (given) => {
    await turnOnHere()
    const name = given as unknown as string
    expect(watchCron(name, () => 'done', { schedule: '0 3 * * *' })).toBe('done')
    const loop = watchLoop(name, () => void loop.stop(), { every: 1 })
    await loop.done
    heartbeat(name, { every: 60_000 })
    heartbeat(name, undefined as unknown as { every: number })
    expect(slugs).toEqual([])
  },
)

test('a monitor that cannot be read is none', async () => {
  await turnOnHere()
  const monitor = {
    get slug(): never {
      throw new Error('from the app')
    },
  }
  expect(watchCron('unread', () => 'done', { schedule: '0 3 * * *', monitor })).toBe('done')
  expect(slugs).toEqual([])
})
