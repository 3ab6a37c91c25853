import { PageConfig } from '@tacet/node/next/page-config'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { findRoom } from '../../../house/rooms'

export default async function BookingPage({
  params,
}: {
  readonly params: Promise<{ readonly booking: string }>
}) {
  const [id = '', hour = ''] = (await params).booking.split('-')
  const room = findRoom(id)
  if (room === undefined) notFound()
  return (
    <>
      {/* Rendered for each visitor anyway, so the page need not ask for its configuration. */}
      <PageConfig />
      <h1>Booked</h1>
      <p className="lead">
        {room.name} is yours at {hour}:00. The kettle is on the left.
      </p>
      <Link href="/" className="button">
        Back to the rooms
      </Link>
    </>
  )
}
