import { matchAt } from '../text/characters.ts'

/**
 * A regular expression as a graph: its parts that match one character each, and which of them may follow
 * which. What follows in two ways, as in `(a+)+`, is listed twice. (Glushkov, 1961.)
 */
export interface ExpressionGraph {
  readonly parts: readonly string[]
  readonly next: readonly (readonly number[])[]
  /** For each part the outermost endless repeat around it, if there is one: only there ways come back. */
  readonly repeats: readonly (number | undefined)[]
}

/** A sequence, a choice, a repeat, or a part. */
type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly body: Tree; readonly least: number; readonly most: number }
  | string

/** Where a piece of the graph begins and ends. */
interface Piece {
  readonly isEmpty: boolean
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** One part of an expression: an escape, a class, the opening of a group, or a single character. */
const PART =
  /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|[^]/y
const QUANTIFIER = /([*+?]|\{(\d+)(,?)(\d*)\})\??/y
const WITHOUT_WIDTH = /^(?:\^|\\[bB])$/
const LOOK_AROUND = /^\(\?<?[=!]/

/**
 * A repeat of more rounds is taken for an endless one, as is any once so many parts are written out;
 * `x{32}` for one round.
 */
const MOST_ROUNDS = 16
const MOST_PARTS = 1024

/** The graph of an expression, and one of each look-around in it. */
export function graphsOf(source: string): readonly ExpressionGraph[] {
  return treesOf(source).map(graphOf)
}

function treesOf(source: string): readonly Tree[] {
  const lookArounds: Tree[] = []
  let at = 0
  const choice = (): Tree => {
    const any: Tree[] = []
    let all: Tree[] = []
    while (at < source.length) {
      const part = matchAt(PART, source, at)?.[0] ?? ''
      at += part.length
      if (part === ')') break
      if (part === '|') {
        any.push({ all })
        all = []
        continue
      }
      let body: Tree = WITHOUT_WIDTH.test(part) ? { all: [] } : part
      if (part.startsWith('(')) {
        body = choice()
        if (LOOK_AROUND.test(part)) {
          lookArounds.push(body)
          body = { all: [] }
        }
      }
      all.push(repeated(body))
    }
    return { any: [...any, { all }] }
  }
  const repeated = (body: Tree): Tree => {
    const [written = '', sign = '', from = '', comma = '', to = ''] =
      matchAt(QUANTIFIER, source, at) ?? []
    at += written.length
    if (sign === '') return body
    if (from === '') return { body, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity }
    const least = Number(from)
    const most = to === '' ? Infinity : Number(to)
    return { body, least, most: comma === '' ? least : most }
  }
  return [choice(), ...lookArounds]
}

const NOTHING: Piece = { isEmpty: true, first: [], last: [] }

function graphOf(tree: Tree): ExpressionGraph {
  const parts: string[] = []
  const next: number[][] = []
  const repeats: (number | undefined)[] = []

  const joined = (one: Piece, other: Piece): Piece => {
    for (const end of one.last) next[end]?.push(...other.first)
    return {
      isEmpty: one.isEmpty && other.isEmpty,
      first: one.isEmpty ? [...one.first, ...other.first] : one.first,
      last: other.isEmpty ? [...one.last, ...other.last] : other.last,
    }
  }

  const repeated = (body: Tree, least: number, most: number): Piece => {
    if (most > MOST_ROUNDS || parts.length > MOST_PARTS) {
      const from = parts.length
      const round = built(body)
      if (least < most) {
        joined(round, round)
        // An outer repeat writes over those within it.
        repeats.fill(from, from)
      }
      return { ...round, isEmpty: round.isEmpty || least === 0 }
    }
    // `x{1,3}` is `x(x(x)?)?`.
    let piece = NOTHING
    for (let count = most; count > 0; count--) {
      piece = joined(built(body), piece)
      if (count > least) piece = { ...piece, isEmpty: true }
    }
    return piece
  }

  const built = (of: Tree): Piece => {
    if (typeof of === 'string') {
      next.push([])
      repeats.push(undefined)
      const at = [parts.push(of) - 1]
      return { isEmpty: false, first: at, last: at }
    }
    if ('all' in of)
      return of.all.reduce<Piece>((piece, each) => joined(piece, built(each)), NOTHING)
    if ('body' in of) return repeated(of.body, of.least, of.most)
    const branches = of.any.map(built)
    return {
      isEmpty: branches.some(({ isEmpty }) => isEmpty),
      first: branches.flatMap(({ first }) => first),
      last: branches.flatMap(({ last }) => last),
    }
  }

  built(tree)
  return { parts, next, repeats }
}
