import { notFound } from 'next/navigation'
import { findRoom, price } from '../../../house/rooms'
import { book } from '../actions'

export default async function RoomPage({
  params,
}: {
  readonly params: Promise<{ readonly room: string }>
}) {
  const room = findRoom((await params).room)
  if (room === undefined) notFound()
  return (
    <>
      <h1>{room.name}</h1>
      <p className="lead">{room.about}</p>
      <form action={book} className="panel">
        <input type="hidden" name="room" value={room.id} />
        <label>
          Hour
          <select name="hour" defaultValue="10">
            {['9', '10', '11', '14', '15', '16'].map((hour) => (
              <option key={hour} value={hour}>
                {hour}:00
              </option>
            ))}
          </select>
        </label>
        <label>
          Card
          <input
            name="card"
            inputMode="numeric"
            autoComplete="off"
            placeholder="4242 4242 4242 4242"
          />
        </label>
        <button type="submit">Book for {price(room.cents)}</button>
      </form>
    </>
  )
}
