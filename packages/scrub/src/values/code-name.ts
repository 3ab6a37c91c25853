// A random password may look like code, since both have brackets, dollar signs and dots: `kLq[v#0B`. What
// stands between these marks tells them apart: in code these are names.

/** One word of a name, as changes of case and digits part it: `get`, `Token`, `HTTP`, `sha256`. */
const HUMP = /[A-Z]{2,}(?![a-z])\d{0,3}|[A-Z]?[a-z]+\d{0,3}|[A-Z]\d{0,3}/g
/** The least average length of a hump, in names of more than two. */
const HUMP_LENGTH = 2.6
const VOWEL = /[aeiouyAEIOUY]/g
/** A hump of more letters than this for each vowel cannot be spoken. */
const PER_VOWEL = 8
/** For each so many of its characters a name may have one abbreviation, which cannot be spoken. */
const PER_ABBREVIATION = 6
const ABBREVIATION = /^(?:[A-Z]{2,5}|[a-z]{4}|[Hh]ttps?|Html|Grpc|Smtp|[Mm]ssql|pgsql|Ctrl|bcrypt)$/

/** A letter or digit right behind a closing bracket: code has no such thing. */
const NO_CODE = /^[^/^\\%]*[)\]][A-Za-z\d]/
/** Marks that code hardly has before its first blank, comma or quote, but in an expression: `match(/^#`. */
const NOT_CUT = /^(?!.*\(\/).+[#%^~@|;\\]/

/**
 * Whether a value that has the form of code also has the names and the closed brackets of code.
 *
 * @param isCut it may end before the code does
 */
export const readsAsCode = (value: string, isCut: boolean): boolean =>
  !NO_CODE.test(value) && hasNames(value) && (isBalanced(value) || (isCut && !NOT_CUT.test(value)))

/** Whether all words and numbers in a value look like those of names in code. */
export function hasNames(value: string): boolean {
  return runsOf(value).every(isCodeName)
}

/** The least average length of a word in a dotted name, with the mark behind it. */
const PER_WORD = 3.5

/** Whether a value is a dotted name: `access_logs.s3.enabled`, `0.83`. `k:kj.Cm4` has too many marks for its letters. */
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
  // Something is left between the humps: a digit before the first one, or too many digits behind one.
  if (humps.join('') !== run) return false
  if (humps.length > 2 && run.length < humps.length * HUMP_LENGTH) return false
  const numbers = run.match(/\d+/g) ?? []
  if (numbers.length > 1 && run.length < numbers.join('').length * 3) return false
  const unspoken = humps.filter((hump) => {
    const letters = hump.replace(/\d+$/, '')
    const vowels = letters.match(VOWEL)?.length ?? 0
    return (vowels === 0 || vowels * PER_VOWEL < letters.length) && !ABBREVIATION.test(letters)
  })
  // A short hump may be an abbreviation, of which few names have more than one: `jwtSecret`.
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
