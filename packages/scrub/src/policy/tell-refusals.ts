import { refusalOf } from '../values/refusal.ts'
import type { Policy } from './policy.ts'

type Warn = NonNullable<Policy['warn']>

/** Policies that were told of: each is checked where it is written and again where it is used. */
const told = new WeakSet<Policy>()

/** Tells of each secret of a policy that will not be looked for. */
export function tellRefusals(policy: Policy): void {
  const { secrets, warn } = policy
  if (warn === undefined || told.has(policy)) return
  told.add(policy)
  secrets?.forEach((secret, index) => tellRefusal(`policy.secrets[${index}]`, secret, warn))
}

/**
 * Makes the function that tells of secrets that were registered and refused, of each reason once.
 */
export function createTellRefusal(warn: Warn): (secret: string) => void {
  const warned = new Set<string>()
  const warnOnce: Warn = (line) => {
    if (warned.has(line)) return
    warned.add(line)
    warn(line)
  }
  return (secret) => tellRefusal('a value given to registerSecret()', secret, warnOnce)
}

function tellRefusal(place: string, secret: string, warn: Warn): void {
  const reason = refusalOf(secret)
  if (reason === undefined) return
  try {
    warn(`tacet: ${place} ${reason}, so it is not looked for; use a long random value`)
  } catch {
    // A listener that throws must not keep anyone from making a scrubber.
  }
}
