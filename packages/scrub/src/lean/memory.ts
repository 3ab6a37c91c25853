const MOST_REMEMBERED = 2000
/** Longer texts are data: they are not kept. */
const LONGEST = 512

/**
 * Remembers what was found out about names and texts, which repeat from item to item. When there is
 * no more room, new ones wait until many of them have asked, so that a flood of texts that never come
 * again costs no more than the look.
 *
 * @param isKept what is not kept is found again
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
