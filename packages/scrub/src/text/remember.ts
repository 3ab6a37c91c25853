/** Longer keys are data and are not remembered. */
export const LONGEST_KEY = 96

/**
 * Remembers what a function finds out about keys, or other texts that repeat, which makes a walk cheap.
 * In some payloads keys are data and never repeat, so memory is bounded: it holds two generations of
 * texts, and forgets the older one when the younger one is full.
 *
 * @param find may not give `undefined`, which would be found out again each time
 * @param generation how many texts one generation holds
 * @param longest characters; longer texts are not remembered
 */
export function remember<T>(
  find: (text: string) => T,
  generation: number,
  longest: number = LONGEST_KEY,
): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const found = old.get(text) ?? find(text)
    if (text.length > longest) return found
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(text, found)
    return found
  }
}
