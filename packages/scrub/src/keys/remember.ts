/** Longer keys are data and are not remembered. */
export const LONGEST_KEY = 96

/**
 * Remembers what a function finds out about keys, or other texts that repeat, which makes a walk cheap.
 * In some payloads they are data and never repeat: there are two generations, and the older one is
 * forgotten when the younger one is full, so memory stays bounded.
 *
 * @param generation how many texts one generation holds
 * @param longest characters of a text that is remembered
 */
export function remember<T>(
  find: (key: string) => T,
  generation: number,
  longest: number = LONGEST_KEY,
): (key: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const found = old.get(key) ?? find(key)
    if (key.length > longest) return found
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(key, found)
    return found
  }
}
