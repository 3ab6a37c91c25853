import { openInbox } from '@tacet/inbox'
import { expect, test } from 'vitest'
import { openHeap } from '../testing/heap.ts'
import { openWorker } from '../testing/worker.ts'

const megabyte = 1_048_576

test('ten thousand failing requests leave the heap of an isolate as it was', async () => {
  const inbox = await openInbox()
  const worker = await openWorker('cloudflare', {
    env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' },
    inspect: true,
  })
  const fail = async (times: number): Promise<void> => {
    const response = await worker.dispatchFetch(`http://shop.test/fail-often?text=${times}`)
    expect(await response.text()).toBe('failed often')
    await inbox.settle()
  }
  const heap = await openHeap(worker)
  await fail(500)
  const before = await heap.used()
  // oxlint-disable-next-line no-await-in-loop -- in portions that no limit of an invocation meets
  for (let portion = 0; portion < 20; portion++) await fail(500)
  const after = await heap.used()
  heap.close()
  await worker.dispose()
  await inbox.close()
  const arrived = inbox.requests.length + inbox.forgotten
  expect(arrived).toBeGreaterThan(1_000)
  expect(before).toBeGreaterThan(0)
  expect(after - before).toBeLessThan(2 * megabyte)
}, 400_000)
