'use server'

import { log, metric, withServerAction } from '@tacet/node/next'
import { notFound, redirect } from 'next/navigation'
import { charge } from '../../house/payments'
import { findRoom } from '../../house/rooms'

/** Books a room. A refused card is an error; a room that is not there and a success are none. */
export const book = withServerAction('book a room', async (form: FormData) => {
  const room = findRoom(String(form.get('room')))
  if (room === undefined) notFound()
  const card = String(form.get('card'))
  log.info(`${room.name} is booked with card ${card}`)
  await charge(card, room.cents)
  metric.count('rooms.booked', 1, { attributes: { room: room.name } })
  redirect(`/bookings/${room.id}-${String(form.get('hour'))}`)
})
