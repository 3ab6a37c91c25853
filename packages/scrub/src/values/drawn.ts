// Here nothing but the characters speaks for a secret, as in the midst of a text, so there has to be
// more chance in them than `generated.ts` asks for, which is asked where a key or a scheme speaks too.

/**
 * Whether characters were drawn by chance: letters of both cases and digits, or digits among letters
 * of one case, that take turns more often than in any name.
 *
 * @param cases how many cases there must be
 */
export function isDrawn(text: string, from: number, to: number, cases: 1 | 2 = 1): boolean {
  let [small, large, digits, turns, before] = [0, 0, 0, 0, 0]
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind =
      code > 122
        ? 0
        : code > 96
          ? 97
          : code > 64 && code < 91
            ? 65
            : code > 47 && code < 58
              ? 48
              : 0
    if (kind === 0) continue
    if (kind === 97) small++
    else if (kind === 65) large++
    else digits++
    if (kind !== before) turns++
    before = kind
  }
  const length = small + large + digits
  if (Math.min(small, large) * 8 > length) return turns > length * (digits > 0 ? 0.4 : 0.47)
  return cases === 1 && digits > 2 && length - digits > 2 && turns > length * 0.2
}

/** Eight characters that count up or repeat: nobody draws those by chance. */
const COUNTED = 8

/** `xxxxxxxx`, `12345678`, `aBcDeFgH`: characters that each follow on the one before them. */
export function isCounted(body: string): boolean {
  const text = body.toLowerCase()
  let length = 1
  for (let at = 1; at < text.length && length < COUNTED; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1)
    // From `z` to `0`, and from `9` to `a` or back to `0`.
    const turns = step === 48 - 122 || step === 97 - 57 || step === 48 - 57
    length = step === 0 || step === 1 || turns ? length + 1 : 1
  }
  return length === COUNTED
}
