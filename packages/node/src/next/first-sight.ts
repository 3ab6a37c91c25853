/**
 * Makes a question that is answered `true` for the first time only. What is no object has no
 * identity, and is new each time.
 */
export function firstSight(): (value: unknown) => boolean {
  const seen = new WeakSet()
  return (value) => {
    if (typeof value !== 'object' || value === null) return true
    if (seen.has(value)) return false
    seen.add(value)
    return true
  }
}
