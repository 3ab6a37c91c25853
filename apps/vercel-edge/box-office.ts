declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

export interface Hold {
  readonly card: string
  readonly name: string
}

/** Holds a seat; throws with what the box office answered when it refuses. */
export async function hold(seat: string, { card, name }: Hold): Promise<string> {
  const { BOX_OFFICE_URL = '', BOX_OFFICE_KEY = '' } = process.env
  const response = await fetch(`${BOX_OFFICE_URL}/holds?card=${encodeURIComponent(card)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${BOX_OFFICE_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ seat, name }),
  })
  const answer = await response.text()
  if (!response.ok) {
    // Services echo what they were sent, and apps put it into errors: that is the point here.
    const cause = new Error(`box office said ${response.status} to ${BOX_OFFICE_KEY}: ${answer}`)
    throw new Error(`seat ${seat} cannot be held with card ${card}`, { cause })
  }
  return answer
}

/** What a member pays less, in cents, by the claims of a token that nobody has verified. */
export async function discountOf(authorization: string | null): Promise<number> {
  if (authorization === null) return 0
  const [, payload = ''] = authorization.split('.')
  const { sub } = JSON.parse(atob(payload)) as { sub?: string }
  if (sub !== 'member') throw new Error(`no member stands behind ${authorization}`)
  return 900
}
