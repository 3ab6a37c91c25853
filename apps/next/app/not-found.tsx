import Link from 'next/link'

export default function NotFound() {
  return (
    <>
      <h1>No such room</h1>
      <p className="lead">Perhaps it is rehearsing elsewhere.</p>
      <Link href="/" className="button">
        Back to the rooms
      </Link>
    </>
  )
}
