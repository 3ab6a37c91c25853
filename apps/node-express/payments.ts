export interface Payments {
  /** Resolves to the charge id; throws with what the provider answered when it refuses. */
  charge(card: string, cents: number): Promise<string>
}

/** The payment provider's HTTP API. */
export function createPayments(baseUrl: string, apiKey: string): Payments {
  return {
    async charge(card, cents) {
      const response = await fetch(`${baseUrl}/v1/charges?card=${encodeURIComponent(card)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ card, cents }),
      })
      const answer = await response.text()
      if (!response.ok) {
        // Providers echo what they were sent, and apps put it into errors: that is the point here.
        const cause = new Error(`provider said ${response.status} to ${apiKey}: ${answer}`)
        throw new Error(`payment of ${cents} cents with card ${card} failed`, { cause })
      }
      return answer
    },
  }
}
