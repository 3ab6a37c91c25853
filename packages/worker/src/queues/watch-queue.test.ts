import { openInbox, type Inbox } from '@tacet/inbox'
import type { Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openQueueWorker } from '../testing/open-queue-worker.ts'
import type { JobEvent } from '../testing/run-scenario.ts'
import { majors } from '../testing/run-worker.ts'

interface Answer {
  readonly trace?: { readonly traceparent: string }
  readonly loaded: boolean
  readonly deliveries: readonly string[]
  readonly outcomes: readonly string[]
}

async function ask(worker: Miniflare, query: Record<string, string>[]): Promise<Answer> {
  const pairs = query.flatMap((part) => Object.entries(part))
  const response = await worker.dispatchFetch(
    `http://mail.test/?${new URLSearchParams(pairs).toString()}`,
  )
  return (await response.json()) as Answer
}

/** Asks until so many deliveries were made. */
async function untilDelivered(worker: Miniflare, count: number): Promise<Answer> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    const answer = await ask(worker, [])
    if (answer.deliveries.length >= count && answer.outcomes.length >= 1) return answer
  }
}

const letters = ['good', 'bad one', 'settled', 'again'].map((text) => ({ text }))
/** `bad one` three times, `again` twice, the others once; the secret's key is the only other one. */
const expected = [
  'again 1 secret',
  'again 2 secret',
  'bad one 1 secret',
  'bad one 2 secret',
  'bad one 3 secret',
  'good 1 secret',
  'settled 1 secret',
]

describe.each(majors)('on SDK %s', (major) => {
  let inbox: Inbox
  let worker: Miniflare
  beforeEach(async () => {
    inbox = await openInbox()
    worker = await openQueueWorker(major, { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' })
  })
  afterEach(async () => {
    await worker.dispose()
    await inbox.close()
  })

  test('a message that fails for good is one event, and the others are settled as they are', async () => {
    const secret = 'body-of-a-letter'
    const { trace } = await ask(worker, [...letters, { secret }])
    const { deliveries, outcomes } = await untilDelivered(worker, expected.length)
    expect(deliveries.toSorted()).toEqual(expected)

    const { payload } = await inbox.waitFor(
      (item) => item.type === 'event' && JSON.stringify(item.payload).includes('cannot bad one'),
    )
    const event = payload as JobEvent
    expect(event.tags).toMatchObject({
      component: 'mail',
      queue: 'letters',
      'job.name': 'write letter',
      'job.id': expect.stringMatching(/./),
      'job.attempt': '3',
      'job.attempts': '3',
      'job.outcome': 'failed',
    })
    expect(Object.keys(event.tags ?? {}).filter((key) => key.startsWith('only-'))).toEqual([
      'only-bad one',
    ])
    expect(event.breadcrumbs?.map(({ message }) => message)).toEqual([
      'attempt 1 of 3 failed: Error: cannot bad one',
      'attempt 2 of 3 failed: Error: cannot bad one',
    ])
    expect(event.contexts.trace.trace_id).toBe(trace?.traceparent.split('-')[1])
    expect(outcomes).toContain(`failed 3 ${event.event_id}`)

    await inbox.settle()
    expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(1)
    expect(inbox.contains(secret)).toEqual([])
  })
})

test('without a DSN, messages are settled the same way and the SDK is not loaded', async () => {
  const worker = await openQueueWorker('11', {})
  await ask(worker, [...letters, { secret: 'x' }])
  const { deliveries, loaded, outcomes } = await untilDelivered(worker, expected.length)
  expect(deliveries.toSorted()).toEqual(expected)
  expect(loaded).toBe(false)
  expect(outcomes.filter((outcome) => outcome.startsWith('failed 3'))).toHaveLength(1)
  await worker.dispose()
})
