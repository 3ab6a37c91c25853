import { env } from 'node:process'

export interface Order {
  readonly card: string
  readonly loaf: string
}

/** Orders at the mill; throws with what it answered when it refuses. */
export async function order({ card, loaf }: Order): Promise<unknown> {
  const { MILL_URL = '', MILL_KEY = '' } = env
  const response = await fetch(`${MILL_URL}/orders?card=${encodeURIComponent(card)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${MILL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ loaf }),
  })
  const answer = await response.text()
  if (!response.ok) {
    // Suppliers echo what they were sent, and apps put it into errors: that is the point here.
    const cause = new Error(`mill said ${response.status} to ${MILL_KEY}: ${answer}`)
    throw new Error(`no ${loaf} flour for card ${card}`, { cause })
  }
  return JSON.parse(answer)
}
