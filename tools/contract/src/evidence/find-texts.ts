/** A text to look for, and what to say when it is found. */
export interface Sought<T> {
  readonly text: string
  readonly found: T
}

const tableBits = 16

/**
 * What is found of all that is sought, in one pass over the haystack: a table tells whether four
 * characters can begin anything at all, which for nearly every place they cannot.
 *
 * @param sought Texts of four characters or more.
 */
export function findTexts<T>(haystack: string, sought: readonly Sought<T>[]): readonly T[] {
  const possible = new Uint8Array(2 ** tableBits)
  const byStart = new Map<number, Sought<T>[]>()
  for (const one of sought) {
    if (one.text.length < 4) throw new Error('a text of less than four characters is in everything')
    const start = startOf(one.text)
    possible[slotOf(start)] = 1
    const others = byStart.get(start)
    if (others === undefined) byStart.set(start, [one])
    else others.push(one)
  }

  const found = new Set<T>()
  let window = 0
  for (let end = 0; end < haystack.length; end++) {
    window = (window << 8) | (haystack.charCodeAt(end) & 0xff)
    if (possible[slotOf(window)] !== 1) continue
    for (const one of byStart.get(window) ?? []) {
      if (haystack.startsWith(one.text, end - 3)) found.add(one.found)
    }
  }
  return [...found]
}

/** The first four characters as one number; more than their low byte is compared later. */
function startOf(text: string): number {
  let start = 0
  for (let i = 0; i < 4; i++) start = (start << 8) | (text.charCodeAt(i) & 0xff)
  return start
}

function slotOf(start: number): number {
  return Math.imul(start, 2_654_435_761) >>> (32 - tableBits)
}
