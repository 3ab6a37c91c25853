import { type ExpressionGraph, graphsOf } from './expression-graph.ts'

/**
 * Whether a regular expression may take exponential time: some of its parts can be gone round by the same
 * text in two ways, as `(a+)+$`, `(?:a|\w)+$` and `(\/a+\w*)+$` can. Where it fails in the end, each way of each
 * round is tried. (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991.)
 *
 * Look-arounds and back references are taken to hold, so a few expressions are refused that would be fast.
 */
export function mayExplode({ source, flags }: Pick<RegExp, 'flags' | 'source'>): boolean {
  return graphsOf(source).some((graph) => goesRoundTwice(graph, flags.replace(/[gy]/g, '')))
}

/** More pairs of places than this are not followed: such an expression is refused unread. */
const MOST_PAIRS = 500_000

function goesRoundTwice({ parts, next, repeats }: ExpressionGraph, flags: string): boolean {
  const members = new Map(parts.map((part) => [part, membersOf(part, flags)]))
  const taken = parts.map((part) => members.get(part) as bigint)
  // Ways out of a repeat never come back.
  const ahead = next.map((ways, at) => ways.filter((to) => repeats[to] === repeats[at]))
  let pairs = 0

  /** Whether two ways from places with these followers come back to one of them by the same text. */
  const comeBack = (followers: readonly number[], starts: ReadonlySet<number>): boolean => {
    const seen = new Set<number>()
    const open: (readonly [number, number])[] = []
    const reach = (one: number, other: number): void => {
      const pair = Math.min(one, other) * parts.length + Math.max(one, other)
      if (pairs > MOST_PAIRS || seen.has(pair)) return
      if (((taken[one] as bigint) & (taken[other] as bigint)) === 0n) return
      seen.add(pair)
      pairs++
      open.push([one, other])
    }
    followers.forEach((one, index) => {
      for (const other of followers.slice(index + 1)) reach(one, other)
    })
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const [one, other] = pair
      if ((one === other && starts.has(one)) || pairs > MOST_PAIRS) return true
      for (const to of ahead[one] ?? []) for (const too of ahead[other] ?? []) reach(to, too)
    }
    return false
  }

  // The ends of a list of words all have the same followers, which are read once for all of them.
  const alike = new Map<string, { followers: readonly number[]; starts: Set<number> }>()
  ahead.forEach((followers, at) => {
    if (repeats[at] === undefined) return
    const key = followers.join()
    const known = alike.get(key)
    if (known) known.starts.add(at)
    else alike.set(key, { followers, starts: new Set([at]) })
  })
  return [...alike.values()].some(({ followers, starts }) => comeBack(followers, starts))
}

/** All of ASCII, and letters and marks that stand for the rest. */
const CHARACTERS = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0\u00e4\u00c4\u0436\u05d0\u3042\u4e00\u2026\u2028',
]

const ANY = (1n << BigInt(CHARACTERS.length)) - 1n

/**
 * The characters that a part matches, one bit for each: none at an end or a back reference, any where the
 * part alone cannot be read, as that of a class within a class.
 */
function membersOf(part: string, flags: string): bigint {
  if (/^(?:\$$|\\[1-9k])/.test(part)) return 0n
  try {
    const expression = new RegExp(`^(?:${part})$`, flags)
    return CHARACTERS.reduce(
      (bits, character, at) => (expression.test(character) ? bits | (1n << BigInt(at)) : bits),
      0n,
    )
  } catch {
    return ANY
  }
}
