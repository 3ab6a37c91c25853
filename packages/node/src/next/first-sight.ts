/**
 * Makes a predicate that is `true` the first time an object is seen. A primitive has no identity, and
 * is new each time.
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
