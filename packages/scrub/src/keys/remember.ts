/** Longer keys are data: they are not kept. */
export const LONGEST_KEY = 96

/**
 * Remembers what was found out about keys; they repeat, so this is what makes a walk cheap. Keys
 * are data in some payloads: of two generations the older is forgotten, which bounds the memory.
 *
 * @param generation how many keys there are in one
 */
export function remember<T>(find: (key: string) => T, generation: number): (key: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const found = old.get(key) ?? find(key)
    if (key.length > LONGEST_KEY) return found
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(key, found)
    return found
  }
}
