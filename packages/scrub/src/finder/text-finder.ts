import { prefixedToken } from '../shapes/prefixed-token.ts'
import { IN_WORD } from '../text/automaton.ts'
import { byteList } from '../text/byte-list.ts'
import { decode, type Decoded, withoutColours } from '../text/decode.ts'
import { type Edit, mergeEdits } from '../text/edit.ts'
import { encodedLines, mayBeEncoded } from '../text/encoded.ts'
import { LONG_WORD, type ReadState, readOn } from '../text/read-on.ts'
import { withoutPrefixes } from '../text/line-prefix.ts'
import { newScan, type Scan } from '../text/scan.ts'
import { isNumeric } from '../values/generated.ts'
import { refusalOf } from '../values/refusal.ts'
import { createCleanTexts, markOf } from './clean-texts.ts'
import { createKnownFindings } from './known-findings.ts'
import { BYTES, ESCAPED } from './escapes.ts'
import { createOwnTriggers, ownEdit, type OwnTrigger } from './own-secrets.ts'
import { createReader, type Reader, sharedReader } from './reader.ts'
import type { TextRules } from './trigger.ts'

/**
 * What has to go from a text: spans in order that do not overlap.
 *
 * @param first where the first replacement stands, in a text that was rewritten. @default 0
 */
export type Find = (text: string, first?: number) => readonly Edit[]

export interface TextFinder {
  readonly find: Find
  /** Adds a value in all its written forms; `false` when it is too short or too common. */
  register: (secret: string) => boolean
  /** Registered values and terms that are numbers: a property may hold them as such. */
  readonly numbers: ReadonlySet<string>
}

interface FinderSettings extends TextRules {
  readonly keys: readonly string[]
  readonly secrets: readonly string[]
  readonly terms: readonly string[]
}

const NOTHING: readonly Edit[] = []
/** Whether a long word is neither base64 or hex of a text, nor a token with a prefix. */
const isPlainWord = (text: string, start: number): boolean =>
  !mayBeEncoded(text, start) && prefixedToken(text, start) === undefined
/** What each colour of a terminal begins with. */
const COLOUR = '\u001b['
/** Layers of escapes and encodings that are looked through. */
const DEEPEST = 4
/**
 * A text longer than a word and not longer than a name is looked up in the memory of clean texts
 * before it is read; any other one only where a close look would have to follow.
 */
const LONGEST_WORD = 12
const LONGEST_NAME = 32

/**
 * Characters before the first replacement from which a rewritten text is read again. Nothing can be new
 * before that: what is longer than this is a value, a list or a block, and those went as a whole.
 */
const NEAR = 8192

/** The first thing found in a text that was decoded out of this one. */
type Inside = (plain: string | undefined) => Edit | undefined

/**
 * Makes the reader of texts. It runs one automaton over the characters; only where that reports
 * something, a detector looks closer, so a clean text costs little more than reading it.
 */
export function createTextFinder(settings: FinderSettings): TextFinder {
  const { off, replacement } = settings
  const findTriggers = createOwnTriggers()
  const ownWords: OwnTrigger[] = settings.terms.flatMap((term) => findTriggers(term, 'term'))
  const numbers = new Set(settings.terms.filter(isNumeric))
  let reader: Reader | undefined
  /** The reader that waits for own words, once there are any. */
  let ownReader: Reader | undefined
  /** How many own words the reader waits for already. */
  let known = 0
  const cleanTexts = createCleanTexts()
  const knownFindings = createKnownFindings()
  // One place serves all texts, since most are clean and need it only while they are read.
  const scratch: ReadState = { at: 0, state: 0, run: 0 }

  const register = (secret: string): boolean => {
    if (refusalOf(secret) !== undefined) return false
    ownWords.push(...findTriggers(secret, 'own-secret'))
    if (isNumeric(secret)) numbers.add(secret)
    // What was clean before may hold the value that is a secret from now on.
    cleanTexts.clear()
    knownFindings.clear()
    return true
  }
  for (const secret of settings.secrets) register(secret)

  /** The reader for all words, after adding those that were registered since the last text. */
  const renew = (): Reader => {
    const { keys } = settings
    if (ownWords.length === 0 && keys.length === 0) return sharedReader()
    ownReader ??= createReader(keys)
    const first = ownReader.looks.length + known
    const added = ownWords.slice(known)
    if (added.length > 0)
      ownReader.automaton.add(added.map(({ source }, index) => ({ source, action: first + index })))
    known = ownWords.length
    return ownReader
  }

  const find: Find = (text, first = 0) => findAt(text, 0, Math.max(0, first - NEAR))

  /** Reads a text out of which `depth` layers of escapes and encodings were taken, from an index on. */
  const findAt = (text: string, depth: number, from = 0): readonly Edit[] => {
    // To look a name up takes less time than to read it. A word is read as quickly, and a longer text is
    // looked up only where that may save the close look.
    const isName = text.length > LONGEST_WORD && text.length <= LONGEST_NAME
    let mark = isName ? markOf(text) : 0
    if (isName && cleanTexts.has(text, mark)) return NOTHING
    if (reader === undefined || known < ownWords.length) reader = renew()
    const { automaton } = reader
    const place = scratch
    place.at = from
    // In the midst of a text no word is known to begin, nor how long the present one is.
    place.state = from > 0 ? IN_WORD : 0
    place.run = from > 0 ? LONG_WORD : 0
    while (readOn(automaton, text, place)) {
      // Most long words encode nothing, and then this test is all they cost.
      const isWord = place.run === LONG_WORD && automaton.actions(place.state).length === 0
      if (isWord && isPlainWord(text, place.at - LONG_WORD)) continue
      if (!isName && cleanTexts.has(text, (mark = markOf(text)))) return NOTHING
      const isWhole = depth === 0 && from === 0
      const recalled = isWhole ? knownFindings.recall(text, mark) : undefined
      if (recalled !== undefined) return recalled
      const { at, state, run } = place
      const edits = closeLook(text, { at, state, run }, reader, depth, from)
      if (edits.length > 0) {
        if (isWhole) knownFindings.keep(text, edits, mark)
      } else if (depth === 0) cleanTexts.add(text, mark)
      return edits
    }
    if (isName && depth === 0) cleanTexts.add(text, mark)
    return NOTHING
  }

  /**
   * Asks the detectors at each place that the automaton reports.
   *
   * @param place where the first of them is
   * @param depth layers of escapes and encodings around the text
   * @param from where reading began
   */
  const closeLook = (
    text: string,
    place: ReadState,
    { automaton, looks }: Reader,
    depth: number,
    from: number,
  ): readonly Edit[] => {
    // Colours may stand in the midst of a word, so the text is read without them instead.
    if (depth < DEEPEST && text.includes(COLOUR)) {
      const edits = editsIn(withoutColours(text.slice(from)), depth, from)
      if (edits !== undefined) return edits
    }
    const edits: Edit[] = []
    const own: Edit[] = []
    let disguised = false
    let inOrder = true
    const scan = newScan()
    const add = (edit: Edit): void => {
      if (off.has(edit.rule) || isReplaced(text, edit, replacement)) return
      // A look may find what stands before its place; `mergeEdits` puts that in order at the end.
      if (edit.start < scan.resume) inOrder = false
      edits.push(edit)
      scan.resume = Math.max(scan.resume, edit.end)
    }
    /** What is found in a text that was decoded out of this one. */
    const inside = (plain: string | undefined): Edit | undefined => {
      if (plain === undefined || depth >= DEEPEST) return undefined
      // Reading it may begin the automaton's table anew, and then states have other numbers.
      const nodes = automaton.nodes(place.state)
      const [inner] = findAt(plain, depth + 1)
      place.state = automaton.stateOf(nodes)
      return inner
    }
    do {
      const end = place.at
      for (const action of automaton.actions(place.state)) {
        const look = looks[action]
        if (look === undefined) {
          const word = ownWords[action - looks.length] as OwnTrigger
          const edit = ownEdit(text, end, word, own.at(-1))
          if (edit !== undefined && !isReplaced(text, edit, replacement)) own.push(edit)
        } else if (look === ESCAPED) disguised = true
        else if (end > scan.resume) {
          const found =
            look === BYTES ? bytesEdit(text, end, scan, inside) : look(text, end, scan, settings)
          if (found === undefined) continue
          if (isList(found)) for (const edit of found) add(edit)
          else add(found)
        }
      }
      if (place.run === LONG_WORD && end > scan.resume) {
        const start = end - LONG_WORD
        const edit = encodedEdit(text, start, scan, inside) ?? prefixedToken(text, start)
        if (edit !== undefined) add(edit)
      }
    } while (readOn(automaton, text, place))
    if (disguised && depth < DEEPEST)
      edits.push(...(editsIn(decode(text.slice(from)), depth, from) ?? NOTHING))
    // A single line has no prefix in common with others.
    const isLined = depth < DEEPEST && text.includes('\n', from)
    const line = isLined ? text.lastIndexOf('\n', from) + 1 : 0
    const lines = isLined ? withoutPrefixes(text.slice(line)) : undefined
    if (lines !== undefined) edits.push(...(editsIn(lines, depth, line, 0) ?? NOTHING))
    if (own.length === 0 && !disguised && lines === undefined && inOrder) return edits
    return mergeEdits([...edits, ...own])
  }

  /** Decodes a long word that may be base64 or hex, and looks for secrets in what it says. */
  const encodedEdit = (
    text: string,
    start: number,
    scan: Scan,
    inside: Inside,
  ): Edit | undefined => {
    if (start < scan.encodedEnd || !mayBeEncoded(text, start)) return undefined
    const encoded = encodedLines(text, start)
    scan.encodedEnd = encoded.end
    const inner = inside(encoded.plain)
    return inner && { start, end: encoded.end, rule: inner.rule }
  }

  /** Reads the text that a list of bytes spells, and looks for secrets in it. */
  const bytesEdit = (text: string, at: number, scan: Scan, inside: Inside): Edit | undefined => {
    if (at < scan.bytesEnd) return undefined
    const list = byteList(text, at)
    if (list === undefined) return undefined
    scan.bytesEnd = list.end
    const inner = inside(list.plain)
    return inner && { start: list.start, end: list.end, rule: inner.rule }
  }

  /**
   * Reads a text with one layer of escapes resolved, and gives what it finds as spans of the original.
   *
   * @param from where the part that was resolved begins in the original
   * @param begin from where its text is read
   */
  const editsIn = (
    rest: Decoded | undefined,
    depth: number,
    from: number,
    begin: number = Math.min(from, 1),
  ): readonly Edit[] | undefined =>
    rest &&
    findAt(rest.text, depth + 1, begin).map((edit) => ({
      ...edit,
      start: from + rest.startOf(edit.start),
      end: from + rest.endOf(edit.end),
    }))

  return { register, find, numbers }
}

/** Says it to the compiler, too; to look for a field takes four times as long as many kinds of lists are met. */
const isList = (found: Edit | readonly Edit[]): found is readonly Edit[] => Array.isArray(found)

/** Whether a span is part of a replacement already, as the term `filter` is of `[Filtered]`. */
function isReplaced(text: string, { start, end }: Edit, replacement: string): boolean {
  if (end - start > replacement.length || !replacement.includes(text.slice(start, end)))
    return false
  const from = Math.max(0, start - replacement.length + 1)
  const at = text.slice(from, start + replacement.length).indexOf(replacement)
  return at >= 0 && from + at <= start && end <= from + at + replacement.length
}
