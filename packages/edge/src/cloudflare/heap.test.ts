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
  const url = new URL('/throws?text=x', await worker.ready)
  const fail = async (times: number): Promise<void> => {
    let left = times
    const caller = async (): Promise<void> => {
      while (left > 0) {
        left -= 1
        // oxlint-disable-next-line no-await-in-loop -- fifty callers, each one request at a time
        await (await fetch(url)).arrayBuffer()
      }
    }
    await Promise.all(Array.from({ length: 50 }, caller))
    await inbox.settle()
  }
  const heap = await openHeap(worker)
  await fail(500)
  const before = await heap.used()
  await fail(10_000)
  const after = await heap.used()
  heap.close()
  await worker.dispose()
  await inbox.close()
  expect(before).toBeGreaterThan(0)
  expect(after - before).toBeLessThan(2 * megabyte)
}, 400_000)
