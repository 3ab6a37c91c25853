// Generators of passwords put brackets, dollar signs and dots where code has them: `kLq[v#0B`. What
// stands between those marks tells the two apart.

/** A word of a name as cases and digits part it: `get`, `Token`, `HTTP`, `sha256`. */
const HUMP = /[A-Z]{2,}(?![a-z])\d{0,3}|[A-Z]?[a-z]+\d{0,3}|[A-Z]\d{0,3}/g
/** In names of more humps than two, each has so many characters on average. */
const HUMP_LENGTH = 2.6
const VOWEL = /[aeiouyAEIOUY]/g
/** Of so many letters one is a vowel at least. */
const PER_VOWEL = 8
const PER_ABBREVIATION = 6
const ABBREVIATION = /^(?:[A-Z]{2,5}|[a-z]{4}|[Hh]ttps?|Html|Grpc|Smtp|[Mm]ssql|pgsql|Ctrl|bcrypt)$/

/** A call or an index is no part of a word. */
const NO_CODE = /^[^/^\\%]*[)\]][A-Za-z\d]/
/** What code hardly holds before its first blank, comma or quote, but in expressions: `match(/^#`. */
const NOT_CUT = /^(?!.*\(\/).+[#%^~@|;\\]/

/**
 * Whether a value with the form of code has its words, and its brackets.
 *
 * @param isCut it may end before the code does
 */
export const readsAsCode = (value: string, isCut: boolean): boolean =>
  !NO_CODE.test(value) && hasNames(value) && (isBalanced(value) || (isCut && !NOT_CUT.test(value)))

/** Whether all words and numbers of a value are those that people give to things. */
export function hasNames(value: string): boolean {
  return runsOf(value).every(isCodeName)
}

/** Characters of a dotted name for each of its words, with the mark behind it. */
const PER_WORD = 3.5

/** `access_logs.s3.enabled`, `0.83`, but `k:kj.Cm4` has too many marks for so few letters. */
export function isDottedName(value: string): boolean {
  const runs = runsOf(value)
  const words = runs.filter((run) => /[a-z]/i.test(run))
  return value.length + 1 >= words.length * PER_WORD && runs.every(isCodeName)
}

const runsOf = (value: string): readonly string[] => value.match(/[A-Za-z\d]+/g) ?? []

/** Curves, which code names with all their digits. */
const CURVE = /ed25519|x25519|secp\d{3}[kr]1/i

/** Whether a run of letters and digits was made up of words: `getToken`, `sha256`, `v1beta2`, `16`. */
function isCodeName(name: string): boolean {
  const run = name.replace(CURVE, '')
  if (/^(?:\d+|0x[\da-f]+)$/i.test(run)) return true
  const humps = run.match(HUMP) ?? []
  // A digit stands before the first word, or there are too many behind one.
  if (humps.join('') !== run) return false
  if (humps.length > 2 && run.length < humps.length * HUMP_LENGTH) return false
  const numbers = run.match(/\d+/g) ?? []
  if (numbers.length > 1 && run.length < numbers.join('').length * 3) return false
  const unspoken = humps.filter((hump) => {
    const letters = hump.replace(/\d+$/, '')
    const vowels = letters.match(VOWEL)?.length ?? 0
    return (vowels === 0 || vowels * PER_VOWEL < letters.length) && !ABBREVIATION.test(letters)
  })
  // A short one may be an abbreviation, and few names have more: `jwtSecret`, `R2S3Bindings`.
  const most = Math.max(1, run.length / PER_ABBREVIATION)
  return unspoken.length <= most && unspoken.every((hump) => /^[A-Za-z]{0,3}\d*$/.test(hump))
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** Whether each bracket that is opened is closed, but for one at the end, as in code that is whole. */
function isBalanced(value: string): boolean {
  const open: (string | undefined)[] = []
  for (const mark of value.replace(/[-=]>/g, '')) {
    if (mark in CLOSES) open.push(CLOSES[mark])
    else if (')]}>'.includes(mark) && open.pop() !== mark) return false
  }
  return open.length === 0 || (open.length === 1 && '([{'.includes(value.slice(-1)))
}
