import { isDrawn } from '../values/drawn.ts'
import { decoded } from './encodings.ts'
import type { Run } from './overview.ts'
import { type AddEdit, COUNTED, FILE } from './shapes.ts'

// What looks random goes, whoever issued it, unless what stands before it says that it names something
// or is public.

/** Prefixes of what names an object, a build or a digest. */
const OBJECT_NAMES =
  /^(?:cs|pk|pi|\w*pub\w*)[_-]|(?:^|[_-])(?:evt|msg|user|sess|org|req\w*|run|thread|resp|chatcmpl|file|dpl|prj|team|acct|ch|cus|in|sub|price|prod|po|re|txn|pm|we|seti|asst|hash|order|store|usr|toolu?|pay|inst)[_-]$/i

/** Random looks that everyone may see: contents of files, public keys, digests, addresses, ids. */
const PUBLIC =
  /(?:;base64,|\bsha\d{1,3}[-:]|\bssh-\S{3,20} A|\bBEGIN (?!\w* ?PRIVATE)[A-Z ]{5,30}-+\s)[A-Za-z\d+/=\s]+|\b(?:0x[\da-f]+|(?:npub1|age1|bafy)[\w-]+|(?:rec|tbl|app)\w{14}\b)|(?<![\w-])(?:(?:[\w-]{0,40}(?:id|ray|boundary|accept|hash|etag|cursor|id-2|(?:page|ation)_?token)|h1|[nxy](?="))\b["']?[:=>] ?["']?|(?:(?:ul|nano|uu|node_|[cku])?id|trace|doc|tx|address) )-*[\w+/-]+=*/gi

/** Finds the words in the long runs of a text that look random. */
export function drawnEdits(text: string, runs: readonly Run[], add: AddEdit): void {
  /** The text without what is public, made when there is something to lose. */
  let secret: string | undefined
  const addSecret = (start: number, length: number): void => {
    secret ??= text.replace(PUBLIC, (span) => ' '.repeat(span.length))
    if (secret[start] === ' ') return
    // Parts before it that end in a full stop belong to it.
    const parts = /(?:[\w~-]+\.)*$/.exec(text.slice(Math.max(0, start - 64), start))?.[0] ?? ''
    add(start - parts.length, start + length, 'token')
  }
  for (const [first, end] of runs) {
    const run = text.slice(first, end)
    // The rest of an escape: `readings.ts` resolves it and has it read again.
    if (text[first - 1] === '\\' && /^[nrtux]/.test(run)) continue
    WORD.lastIndex = 0
    for (let match; (match = WORD.exec(run)) !== null;) {
      const [word] = match
      const start = first + match.index
      if (isToken(word, text, start + word.length)) addSecret(start, word.length)
    }
    const solid = /^[A-Za-z\d+/]{32,}/.exec(run)?.[0] ?? ''
    if (isSolidToken(solid)) addSecret(first, solid.length)
  }
}

const WORD = /[\w-]{14,}/g

/** Names, then a run of one alphabet: `acme_live_…`. */
const NAMED = /^(?:[A-Za-z][A-Za-z\d]{0,11}[_-]){0,4}([\da-f]{24,}|[a-z\d]{28,}|[A-Z\d]{18,})$/
const LONGEST = 4096

function isToken(word: string, text: string, end: number): boolean {
  if (word.length > LONGEST || (word.length < 40 && COUNTED.test(word))) return false
  const tail = NAMED.exec(word)?.[1] ?? ''
  if (isDrawn(tail, 0, tail.length)) {
    const names = word.slice(0, -tail.length)
    // Without a name before it, it may be a digest or a ULID.
    return !(names ? OBJECT_NAMES.test(names) : /^(?:[\da-f]+|0[0-7][\dA-Z]{24})$/i.test(tail))
  }
  const name = /^(?:[a-z]+[_-])*/.exec(word)?.[0].length ?? 0
  return (
    isDrawn(word, word.length - name < 16 ? 0 : name, word.length, 2) &&
    !OBJECT_NAMES.test(/^[A-Za-z\d]+[_-]|/.exec(word)?.[0] ?? '') &&
    // Without its words, little is left of a name such as `getV3PatchFind`.
    word.replace(/[A-Z]?[a-z]*[aeiouyAEIOU][a-z]+/g, '').length * 5 > word.length &&
    !decoded(word.slice(0, 16)) &&
    !FILE.test(/^[.\w]+/.exec(text.slice(end, end + 12))?.[0] ?? '')
  )
}

const isSolidToken = (word: string): boolean =>
  /[+/]/.test(word) &&
  isDrawn(word, 0, word.length, 2) &&
  word.split('/').length * 12 < word.length + 12
