import { openInbox, type Inbox } from '@tacet/inbox'
import type { Miniflare } from 'miniflare'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { majors } from '../testing/host-build.ts'
import { noClasses, openWorker } from '../testing/worker.ts'

interface Event {
  readonly tags: Record<string, string>
  readonly breadcrumbs?: readonly { readonly message: string; readonly data?: object }[]
}

const texts = ['good-1', 'bad-2', 'good-3', 'odd-4']
const query = texts.map((text) => `text=${text}`).join('&')

let inbox: Inbox
let worker: Miniflare

beforeEach(async () => {
  inbox = await openInbox()
})

afterEach(async () => {
  await worker.dispose()
  await inbox.close()
})

describe.each([undefined, ...majors])('a handler for one message, on version %s', (major) => {
  test('each message is acknowledged or retried by itself, whatever becomes of the others', async () => {
    worker = await openWorker('cloudflare-queue', {
      more: noClasses,
      ...(major === undefined ? {} : { major }),
      env: { MODE: 'each', ...(major === undefined ? {} : { SENTRY_DSN: inbox.dsn }) },
    })
    await enqueue()
    const deliveries = await deliveriesOf(8)
    const expected = ['good-1 1', 'good-3 1', 'bad-2 1', 'bad-2 2', 'bad-2 3']
    expect(deliveries.toSorted()).toEqual([...expected, 'odd-4 1', 'odd-4 2', 'odd-4 3'].toSorted())
  })
})

describe.each(majors)('on version %s of the SDK', (major) => {
  test('an error brings the attempts before along, and nothing of other messages', async () => {
    worker = await openWorker('cloudflare-queue', { major, env: on('each'), more: noClasses })
    await enqueue()
    const events = await eventsOf(2)
    for (const { tags, breadcrumbs = [] } of events) {
      expect(tags).toMatchObject({ queue: 'orders', 'queue.attempt': '3' })
      const attempts = breadcrumbs.filter(({ message }) => message.startsWith('attempt'))
      expect(attempts.map(({ message }) => message)).toEqual([
        'attempt 1 failed and is repeated',
        'attempt 2 failed and is repeated',
      ])
      for (const { data } of attempts) expect(data).toMatchObject({ id: tags['queue.message.id'] })
    }
    expect(new Set(events.map(({ tags }) => tags['text']))).toEqual(new Set(['bad-2', 'odd-4']))
  })

  test('a handler for whole batches fails as a whole, and is given what it would be without', async () => {
    worker = await openWorker('cloudflare-queue', { more: noClasses, env: { MODE: 'batch' } })
    await enqueue()
    const deliveries = await deliveriesOf(6)
    await worker.dispose()
    worker = await openWorker('cloudflare-queue', { major, env: on('batch'), more: noClasses })
    await enqueue()
    const [event] = await eventsOf(1)
    expect(event?.tags).toMatchObject({ queue: 'orders', 'queue.attempt': '3' })
    expect(await deliveriesOf(6)).toEqual(deliveries)
    expect(deliveries).toContain('bad-2 3')
  })
})

const on = (MODE: string): Record<string, string> => ({
  MODE,
  SENTRY_DSN: inbox.dsn,
  TACET_BACKEND: 'sentry',
})

async function enqueue(): Promise<void> {
  await worker.dispatchFetch(`http://shop.test/?${query}`)
}

/** What the app saw, once it saw as much. */
async function deliveriesOf(count: number): Promise<string[]> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- asked again until it is there
    const seen = (await (await worker.dispatchFetch('http://shop.test/')).json()) as string[]
    if (seen.length >= count) return seen
  }
}

async function eventsOf(count: number): Promise<Event[]> {
  const events = (): Event[] =>
    inbox.items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Event)
  await inbox.waitFor(() => events().length >= count)
  await inbox.settle()
  expect(events()).toHaveLength(count)
  return events()
}
