import { expect, test } from 'vitest'
import { majors, runApp } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

const inbox = await useInbox()

test.each(majors)('of a call to Redis its command is told, on SDK %s', async (major) => {
  const { code } = await runApp('redis-call', {
    major,
    preload: false,
    env: {
      SENTRY_DSN: inbox.dsn,
      SENTRY_TRACES_SAMPLE_RATE: '1',
      TACET_BACKEND: 'sentry',
    },
  })
  expect(code).toBe(0)
  const names = inbox.items
    .filter(({ type }) => type === 'transaction')
    .flatMap(({ payload }) => (payload as { spans: { description: string }[] }).spans)
    .map(({ description }) => description)
  expect(names.toSorted()).toEqual([...Array<string>(4).fill('EVALSHA'), 'SELECT 1'])
  expect(inbox.contains('EVALSHA')).not.toEqual([])
  expect(inbox.contains('the-whole-job')).toEqual([])
})
