export interface Provider {
  /** Resolves to the charge id; throws with what the provider answered when it refuses. */
  charge(card: string, cents: number): Promise<string>
  /** Downloads a list of contacts, which works most of the time. */
  contacts(file: string): Promise<readonly string[]>
}

/** The HTTP API of the company that keeps our cards and contacts. */
export function createProvider(baseUrl: string, apiKey: string): Provider {
  const call = async (path: string, body: unknown): Promise<string> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.text()
    // Providers echo what they were sent, and apps put it into errors: that is the point here.
    if (!response.ok) throw new Error(`provider said ${response.status} to ${apiKey}: ${answer}`)
    return answer
  }

  return {
    async charge(card, cents) {
      try {
        return await call('/v1/charges', { card, cents })
      } catch (cause) {
        throw new Error(`payment of ${cents} cents with card ${card} failed`, { cause })
      }
    },
    async contacts(file) {
      return JSON.parse(await call(`/v1/contacts/${file}`, {})) as readonly string[]
    },
  }
}
