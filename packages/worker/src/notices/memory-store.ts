import { addEntry } from './memory/add-entry.ts'
import { createBookings } from './memory/bookings.ts'
import { createKept } from './memory/kept.ts'
import { reading } from './memory/reading.ts'
import { recovering } from './memory/recovering.ts'
import { createRows } from './memory/rows.ts'
import type { NoticeStore } from './store.ts'

/**
 * A store for tests, demos and apps whose notices may end with the process.
 *
 * @param mostRows Beyond it the oldest notices go. @default 10_000
 */
export function memoryStore(mostRows = 10_000): NoticeStore {
  const rows = createRows(mostRows)
  const { book, sweep, ...sending } = createBookings(rows)
  const { forgetBefore, ...keeping } = createKept()
  return {
    async open() {},
    add: async (entry, limits) => addEntry(rows, { book }, entry, limits),
    ...reading(rows),
    ...keeping,
    ...recovering(rows),
    ...sending,
    async expire(before) {
      rows.retain(({ lastAt }) => lastAt >= before)
      sweep()
      forgetBefore(before)
    },
  }
}
