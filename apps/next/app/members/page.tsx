export const dynamic = 'force-dynamic'

export default function Members() {
  return (
    <>
      <h1>Members</h1>
      <p className="lead">You are in. There is cake.</p>
    </>
  )
}
