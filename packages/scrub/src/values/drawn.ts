// Whether characters look random by themselves. Where no key announced a secret nothing else hints at one,
// so this asks for more than `generated.ts`, which judges values behind a key or a scheme.

/**
 * Whether characters were drawn at random: letters of both cases and digits, or digits among
 * letters of one case, that alternate more often than in any name.
 *
 * @param cases how many cases of letters there must be
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

/** So many characters in a row that count up or repeat are never random. */
const COUNTED = 8

/** Whether a value has a row of characters that repeat or count up: `xxxxxxxx`, `12345678`, `aBcDeFgH`. */
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
