import { expect, test } from 'vitest'
import { createNotices } from './create-notices.ts'
import { memoryStore } from './memory-store.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'
import { storeContract } from '../testing/notices/store-contract.ts'

storeContract('memory', async () => ({ store: memoryStore(), close: async () => {} }))

test('memory is bounded: the oldest notices go', async () => {
  const notices = createNotices({
    store: memoryStore(10),
    directory: { admins: () => [], person: (id) => ({ id }) },
    hourlyCap: 1_000,
    every: 0,
  })
  for (let index = 0; index < 25; index += 1) {
    await notices.jobSettled(outcomeOf('completed', { id: `${index}`, initiatorUserId: 'u-1' }))
  }
  const kept = (await notices.list('u-1')).map(({ job }) => Number(job.id))
  expect(kept.length).toBeLessThanOrEqual(10)
  expect(kept.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: kept.length }, (_, index) => 25 - kept.length + index),
  )
})

test('a digest of more jobs than memory has room for stays, with its count', async () => {
  const notices = createNotices({
    store: memoryStore(10),
    directory: { admins: () => [{ id: 'ada' }], person: () => undefined },
    every: 0,
  })
  for (let index = 0; index < 25; index += 1) await notices.jobSettled(outcomeOf('failed'))
  expect(await notices.list('ada')).toMatchObject([{ count: 25 }])
})
