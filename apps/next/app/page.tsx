import Link from 'next/link'
import { price, rooms } from '../house/rooms'

export default function Rooms() {
  return (
    <>
      <h1>A room to be bad in, until you are not</h1>
      <p className="lead">Three rooms, booked by the hour. Bring your own mistakes.</p>
      <ul className="cards">
        {rooms.map((room) => (
          <li key={room.id}>
            <Link href={`/rooms/${room.id}`} className="card">
              <h2>{room.name}</h2>
              <p>{room.about}</p>
              <p className="facts">
                <span>{room.seats} chairs</span>
                <span>{price(room.cents)} an hour</span>
              </p>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
