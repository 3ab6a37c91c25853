import { openInbox } from '@tacet/inbox'
import { expect, test } from 'vitest'
import { readHeap } from '../testing/read-heap.ts'
import { noClasses, openWorker } from '../testing/worker.ts'

const megabyte = 1_048_576

test('thousands of failing requests leave the heap of an isolate as it was', async () => {
  const inbox = await openInbox()
  const worker = await openWorker('cloudflare-failing', {
    env: { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' },
    inspect: true,
    more: noClasses,
  })
  const url = await worker.ready
  const fail = async (times: number): Promise<void> => {
    const caller = async (): Promise<void> => {
      for (let n = 0; n < times / 10; n++) {
        // A connection that a busy machine closes too early says nothing about the heap.
        // oxlint-disable-next-line no-await-in-loop -- ten callers, each one request at a time
        await fetch(url).then(
          (response) => response.text(),
          () => {},
        )
      }
    }
    await Promise.all(Array.from({ length: 10 }, caller))
    await inbox.settle()
  }
  const inspector = await worker.getInspectorURL()
  const used = () => readHeap(inspector, () => fetch(url).then((response) => response.text()))
  await fail(1_000)
  const before = await used()
  await fail(9_000)
  const after = await used()
  const arrived = inbox.requests.length + inbox.forgotten
  await worker.dispose()
  await inbox.close()
  expect(arrived).toBeGreaterThan(9_000)
  expect(before).toBeGreaterThan(0)
  expect(after - before).toBeLessThan(megabyte)
}, 300_000)
