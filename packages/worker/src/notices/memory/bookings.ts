import type { Delivery, NoticeStore } from '../store.ts'
import type { Row, Rows } from './rows.ts'

interface Booking {
  told: number
  toldAt: number
  tries: number
  dueAt: number | undefined
}

/** What is to go out. */
export interface Bookings extends Pick<NoticeStore, 'due' | 'told' | 'untold'> {
  /** What was told already is told again with its new count, but not at once. */
  book(lead: Row, channels: readonly string[], now: number, digestEvery: number): void
  /** Forgets what is not there any more. */
  sweep(): void
}

export function createBookings(rows: Rows): Bookings {
  const byChannel = new Map<string, Map<string, Booking>>()
  const find = (id: string, channel: string): Booking | undefined => byChannel.get(channel)?.get(id)
  return {
    book({ id }, channels, now, digestEvery) {
      for (const channel of channels) {
        const bookings = byChannel.get(channel) ?? new Map<string, Booking>()
        byChannel.set(channel, bookings)
        const booked = bookings.get(id)
        if (booked === undefined) bookings.set(id, { told: 0, toldAt: 0, tries: 0, dueAt: now })
        else if (booked.told > 0) booked.dueAt ??= Math.max(now, booked.toldAt + digestEvery)
      }
    },
    sweep() {
      for (const bookings of byChannel.values()) {
        for (const id of bookings.keys()) if (rows.lead(id) === undefined) bookings.delete(id)
      }
    },
    async due(channel, now, lease, limit) {
      const due: Delivery[] = []
      for (const [id, booking] of byChannel.get(channel) ?? []) {
        if (due.length === limit) break
        const lead = rows.lead(id)
        if (lead === undefined || booking.dueAt === undefined || booking.dueAt > now) continue
        booking.dueAt = now + lease
        due.push({ digest: { ...lead }, channel, tries: booking.tries })
      }
      return due
    },
    async told(id, channel, count, now, againAt) {
      const booking = find(id, channel)
      if (booking === undefined) return
      const grew = (rows.lead(id)?.count ?? count) > count
      const dueAt = grew ? againAt : undefined
      Object.assign(booking, { told: count, toldAt: now, tries: 0, dueAt })
    },
    async untold(id, channel, tries, dueAt) {
      const booking = find(id, channel)
      if (booking !== undefined) Object.assign(booking, { tries, dueAt })
    },
  }
}
