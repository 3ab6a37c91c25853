export const runtime = 'edge'

/** A server component that fails on the edge. */
export default function Balcony() {
  throw new Error('the balcony is closed')
}
