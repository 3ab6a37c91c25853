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

function goesRoundTwice({ parts, next, repeats }: ExpressionGraph, flags: string): boolean {
  const members = new Map(parts.map((part) => [part, membersOf(part, flags)]))
  const taken = parts.map((part) => members.get(part) as bigint)
  return next.some((_, start) => {
    const repeat = repeats[start]
    if (repeat === undefined) return false
    const ahead = (at: number): readonly number[] =>
      next[at]?.filter((to) => repeats[to] === repeat) ?? []
    // Pairs of places that two ways from here reach by the same text.
    const seen = new Set<number>()
    const open: (readonly [number, number])[] = []
    const reach = (one: number, other: number): void => {
      const pair = Math.min(one, other) * parts.length + Math.max(one, other)
      if (seen.has(pair) || ((taken[one] as bigint) & (taken[other] as bigint)) === 0n) return
      seen.add(pair)
      open.push([one, other])
    }
    ahead(start).forEach((one, index, ways) => {
      for (const other of ways.slice(index + 1)) reach(one, other)
    })
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      if (pair[0] === start && pair[1] === start) return true
      for (const one of ahead(pair[0])) for (const other of ahead(pair[1])) reach(one, other)
    }
    return false
  })
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
