import {
  type Automaton,
  COLUMN,
  createAutomaton,
  DISGUISE,
  OTHER,
  START,
  UNKNOWN,
  WORD_CLASSES,
} from './automaton.ts'
import { runEnd, WORD } from './characters.ts'
import { decode, isDisguise } from './decode.ts'
import { encodedText } from './detectors/encoded.ts'
import { type Edit, mergeEdits } from './edit.ts'
import type { JudgeKey } from './keys.ts'
import { inspectPlace } from './inspect-place.ts'
import { isDistinct, ownEdit, type OwnForm, ownForms } from './own-secrets.ts'
import { ESCAPED, OWN, triggersFor } from './triggers.ts'

export interface TextRules {
  readonly judge: JudgeKey
  readonly replacement: string
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
}

export interface TextFinder {
  /** What has to go from a text: spans in order that do not overlap. */
  find(text: string): readonly Edit[]
  /** Adds a value in all its written forms; `false` when it is too short or too common. */
  register(secret: string): boolean
}

export interface FinderSettings extends TextRules {
  readonly keys: readonly string[]
  readonly secrets: readonly string[]
  readonly terms: readonly string[]
}

const NOTHING: readonly Edit[] = []
/** Layers of escapes and encodings that are looked through. */
const DEEPEST = 4
/** The shortest word that is tried as base64 or hex. */
const LONG_WORD = 20

const columnOf = (code: number): number =>
  code < 128 ? (COLUMN[code] as number) : isDisguise(code) ? DISGUISE : OTHER

/**
 * Makes the reader of texts. It runs one automaton over the characters; only where that reports
 * something, a detector looks closer, so a clean text costs little more than reading it.
 */
export function createTextFinder(settings: FinderSettings): TextFinder {
  const { off, replacement } = settings
  const forms: OwnForm[] = settings.terms.flatMap((term) => ownForms(term, 'term'))
  let automaton: Automaton | undefined

  const register = (secret: string): boolean => {
    if (!isDistinct(secret)) return false
    forms.push(...ownForms(secret, 'own-secret'))
    automaton = undefined
    return true
  }
  for (const secret of settings.secrets) register(secret)

  const build = (): Automaton =>
    createAutomaton(
      [
        ...triggersFor(settings.keys),
        ...forms.map(({ text }, index) => ({ source: literal(text), action: OWN + index })),
      ],
      columnOf,
    )

  const find = (text: string, depth: number): readonly Edit[] => {
    automaton ??= build()
    const edits: Edit[] = []
    const own: Edit[] = []
    let disguised = false
    // A place inside a span that goes already needs no look.
    let resume = 0

    const add = (edit: Edit): void => {
      if (off.has(edit.rule) || text.slice(edit.start, edit.end) === replacement) return
      edits.push(edit)
      resume = edit.end
    }
    const report = (state: number, end: number): void => {
      for (const action of (automaton as Automaton).actions(state)) {
        if (action === ESCAPED) disguised = true
        else if (action >= OWN) {
          const edit = ownEdit(text, end, forms[action - OWN] as OwnForm)
          if (edit !== undefined) own.push(edit)
        } else if (end > resume) {
          for (const edit of inspectPlace(text, end, action, resume, settings)) add(edit)
        }
      }
    }

    const length = text.length
    let table = automaton.table
    let state = START
    let run = 0
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at)
      const column = code < 128 ? (COLUMN[code] as number) : columnOf(code)
      let next = table[state + column] as number
      run = (run + 1) & ((column - WORD_CLASSES) >> 31)
      if (next < 0) {
        if (next === UNKNOWN) {
          next = automaton.step(state, column)
          table = automaton.table
        }
        if (next < 0) {
          next = ~next
          report(next, at + 1)
        }
      }
      state = next
      if (run === LONG_WORD && at >= resume && depth < DEEPEST) {
        const edit = encodedEdit(text, at + 1 - LONG_WORD, depth)
        if (edit !== undefined) add(edit)
      }
    }
    if (disguised && depth < DEEPEST) edits.push(...decodedEdits(text, depth))
    if (own.length === 0 && !disguised) return edits.length === 0 ? NOTHING : edits
    return mergeEdits([...edits, ...own])
  }

  /** Looks into a long word that may be base64 or hex of something secret. */
  const encodedEdit = (text: string, start: number, depth: number): Edit | undefined => {
    const encoded = encodedText(text, start, runEnd(text, start, WORD, text.length))
    if (encoded === undefined) return undefined
    const inner = find(encoded.plain, depth + 1)[0]
    return inner === undefined ? undefined : { start, end: encoded.end, rule: inner.rule }
  }

  /** Reads the text with one layer of escapes resolved, and places what it finds in the original. */
  const decodedEdits = (text: string, depth: number): readonly Edit[] => {
    const decoded = decode(text)
    if (decoded === undefined) return NOTHING
    return find(decoded.text, depth + 1).map((edit) => ({
      ...edit,
      start: decoded.starts[edit.start] as number,
      end: decoded.starts[edit.end] as number,
    }))
  }

  return { register, find: (text) => find(text, 0) }
}

/** Braces have a meaning in patterns; a stand-in of the same column keeps the length. */
const literal = (text: string): string => text.replaceAll('{', '(')
