// When a fallback throws, React goes on to the next boundary and forgets the error that the fallback
// was for: nobody is ever told of it. Here it is kept beside the error that took its place, until
// somebody is told of that one. Rendering may be tried and thrown away, so nothing is captured yet.
const behind = new WeakMap<object, { readonly error: unknown }>()

/** Keeps the error that a fallback was shown for, beside the one that the fallback threw. */
export function remember(thrown: unknown, shownFor: unknown): void {
  if (typeof thrown === 'object' && thrown !== null) behind.set(thrown, { error: shownFor })
}

/** The errors before this one: what its fallback was shown for, and so on; the first one first. */
export function errorsBehind(error: unknown): unknown[] {
  const found: unknown[] = []
  let next: unknown = error
  // A fallback may throw the very error it was given.
  while (typeof next === 'object' && next !== null) {
    const entry = behind.get(next)
    if (entry === undefined || entry.error === error || found.includes(entry.error)) break
    next = entry.error
    found.unshift(next)
  }
  return found
}
