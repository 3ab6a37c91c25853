export interface Booking {
  readonly card: string
  readonly name: string
}

/** Books at the harbour office; throws with what it answered when it refuses. */
export async function bookTicket(ferry: string, { card, name }: Booking): Promise<unknown> {
  const url = Deno.env.get('HARBOUR_URL') ?? ''
  const key = Deno.env.get('HARBOUR_KEY') ?? ''
  const response = await fetch(`${url}/tickets?card=${encodeURIComponent(card)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ferry, name }),
  })
  const answer = await response.text()
  if (!response.ok) {
    // Offices echo what they were sent, and apps put it into errors: that is the point here.
    const cause = new Error(`harbour said ${response.status} to ${key}: ${answer}`)
    throw new Error(`no ticket for card ${card}`, { cause })
  }
  return JSON.parse(answer)
}

/** The fare in cents; islanders pay less, if their pass says so. */
export function fareFor(authorization: string | null): number {
  if (authorization === null) return 1200
  const [, payload = ''] = authorization.split('.')
  const { sub } = JSON.parse(atob(payload)) as { sub?: string }
  if (sub !== 'islander') throw new Error(`no islander holds ${authorization}`)
  return 300
}
