import { matchAt } from '../text/characters.ts'

/** One part of an expression: an escape, a class, the opening of a group, or a single character. */
const PART =
  /\\(?:[pPu]\{[^}]*\}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|[^]/y
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})?\??/y
const WITHOUT_WIDTH = /^(?:[$^]|\\[bB]|\(\?<?[=!])/

/** What is known so far of a group that is open. A branch is what stands between two bars. */
interface Group {
  readonly opening: string
  /** Something in it repeats without an upper bound. */
  repeats: boolean
  /** One of its branches may match by its repeats alone. */
  isLoose: boolean
  /** Each of its branches has a part that must stand there and does not repeat. */
  isFirm: boolean
  /** In one of its branches a repeat follows another one of the same characters: `a+\w*`. */
  isShared: boolean
  branchRepeats: boolean
  branchIsFirm: boolean
  /** The part before this place of the branch, when it repeats without an upper bound. */
  repeated: string
}

/**
 * Whether a regular expression repeats without end what may itself be nothing but repeats, `(a+)+$` and
 * `(\w+\s?)*!`, or what may be shared among two repeats: `(\/a+\w*)+$`. Where it fails, it tries each way to share the text among both: exponential time.
 *
 * @param source of an expression that JavaScript can read
 */
export function mayExplode(source: string): boolean {
  const groups = [newGroup('')]
  for (let at = 0; at < source.length;) {
    const part = matchAt(PART, source, at)?.[0] ?? ''
    at += part.length
    let inner: Group | undefined
    if (part.startsWith('(')) groups.push(newGroup(part))
    else if (part === '|') endBranch(groups.at(-1) as Group)
    else {
      if (part === ')') {
        inner = groups.pop() as Group
        endBranch(inner)
      }
      const quantifier = matchAt(QUANTIFIER, source, at)?.[0] ?? ''
      at += quantifier.length
      const isEndless = /^(?:[*+]|\{\d+,\})/.test(quantifier)
      if (isEndless && (inner?.isLoose === true || inner?.isShared === true)) return true
      if (WITHOUT_WIDTH.test(inner?.opening ?? part)) continue
      const outer = groups.at(-1) as Group
      const repeated = isEndless && inner === undefined ? part : ''
      outer.isShared ||= inner?.isShared === true || overlap(outer.repeated, repeated)
      // What may be left out parts nothing: `a+-?a+`.
      if (isEndless || !/^(?:\?|\{0,)/.test(quantifier)) outer.repeated = repeated
      if (isEndless || inner?.repeats === true) outer.branchRepeats = true
      if (!/^(?:[*+?]|\{0,|\{\d+,\})/.test(quantifier) && inner?.isFirm !== false)
        outer.branchIsFirm = true
    }
  }
  return false
}

function newGroup(opening: string): Group {
  return {
    opening,
    repeats: false,
    isLoose: false,
    isFirm: true,
    isShared: false,
    branchRepeats: false,
    branchIsFirm: false,
    repeated: '',
  }
}

/** Whether a character of ASCII is among those of both parts. */
function overlap(part: string, other: string): boolean {
  if (part === '' || other === '') return false
  const both = new RegExp(`^(?=${part}$)${other}$`, 's')
  return ASCII.some((character) => both.test(character))
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

function endBranch(group: Group): void {
  group.repeats ||= group.branchRepeats
  group.isLoose ||= group.branchRepeats && !group.branchIsFirm
  group.isFirm &&= group.branchIsFirm
  group.branchRepeats = group.branchIsFirm = false
  group.repeated = ''
}
