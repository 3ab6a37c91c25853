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
  const kept = await notices.list('u-1')
  expect(kept.map(({ job }) => job.id).toSorted()).toEqual(
    Array.from({ length: 10 }, (_, index) => `${index + 15}`),
  )
})
