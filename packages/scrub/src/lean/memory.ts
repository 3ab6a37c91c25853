const MOST_REMEMBERED = 2000
/** Longer texts are data: they are not kept. */
const LONGEST = 512

/**
 * Remembers what was found out about names and texts, which repeat from item to item. When it is full,
 * it takes nothing new until many have asked, and then begins anew: a flood of texts that never come
 * again costs no more than looking them up. Smaller than `text/remember.ts`, which keeps two generations.
 *
 * @param isKept whether a result is remembered. @default all are
 */
export function remember<T>(
  find: (text: string) => T,
  isKept: (found: T) => boolean = () => true,
): (text: string) => T {
  const known = new Map<string, T>()
  let room = MOST_REMEMBERED
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (text.length > LONGEST || !isKept(found)) return found
    if (room-- > 0) known.set(text, found)
    else if (room < -4 * MOST_REMEMBERED) {
      known.clear()
      room = MOST_REMEMBERED
    }
    return found
  }
}
