/**
 * What an error of tacet's own says, without the prefix: a slip in a policy, say, which names the field
 * and never the value. Nothing of any other error, whose message may hold whatever it was given.
 */
export function ownReason(error: unknown): string | undefined {
  try {
    const own = error instanceof Error && /^tacet: ([^]*)/.exec(error.message)?.[1]
    return own || undefined
  } catch {
    return undefined
  }
}
