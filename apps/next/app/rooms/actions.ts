'use server'

import { withServerAction } from '@tacet/node/next'
import { notFound, redirect } from 'next/navigation'
import { charge } from '../../house/payments'
import { findRoom } from '../../house/rooms'

/** Books a room. A refused card is an error; a room that is not there and a success are none. */
export const book = withServerAction('book a room', async (form: FormData) => {
  const room = findRoom(String(form.get('room')))
  if (room === undefined) notFound()
  await charge(String(form.get('card')), room.cents)
  redirect(`/bookings/${room.id}-${String(form.get('hour'))}`)
})
