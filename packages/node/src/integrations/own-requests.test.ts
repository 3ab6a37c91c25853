import { describe, expect, test } from 'vitest'
import { majors, runApp } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

const inbox = await useInbox()
const elsewhere = await useInbox()

describe.each(majors)('on SDK %s', (major) => {
  test('requests that carry telemetry are no news of the app; the others are', async () => {
    const env = {
      SENTRY_DSN: inbox.dsn,
      TACET_BACKEND: 'sentry',
      SENTRY_TRACES_SAMPLE_RATE: '1',
      ELSEWHERE: elsewhere.url,
    }
    const { code } = await runApp('neighbour', { major, env, preload: false })
    expect(code).toBe(0)
    expect(elsewhere.requests).toHaveLength(8)
    const told = JSON.stringify(inbox.items.map(({ payload }) => payload))
    expect(told).toContain('/orders')
    expect(told).not.toContain('/envelope/')
  })
})
