import { runEnd, TOKEN_MARK, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { writtenForms } from './own-forms.ts'

/** A registered value or term in one of its written forms, letters folded to lower case. */
interface OwnForm {
  readonly text: string
  readonly rule: 'own-secret' | 'term'
  /** Part of a longer base64 run, which goes as a whole and may be broken into lines. */
  readonly base64: boolean
}

/** A short piece of a form that the automaton waits for; where it stands, the whole form is compared. */
export interface OwnTrigger {
  readonly source: string
  readonly form: OwnForm
  /** Characters of the form up to the end of the piece. */
  readonly end: number
}

/** Chooses the triggers of a value. It counts how often each piece was chosen, so that values which look alike get different ones. */
type FindTriggers = (value: string, rule: OwnForm['rule']) => readonly OwnTrigger[]

/** Characters of a trigger: enough to be rare, few enough that thousands of values take little memory. */
const TRIGGER = 8
/** Places in a form among which the trigger is chosen. */
const CANDIDATES = 32
/** Characters that give a secret away, though the rest of it was cut off. */
const SHORTEST_CUT = 12
/** Characters that do so even where nothing shows that it was cut. */
const SHORTEST_BEGINNING = 20
/** What stands where a text was cut, or a value in the midst of it. */
const CUT = /^(?:\.{2,3}|…|\[truncated\]|["'`]?$)/i
/** A form of base64 as long as this may be broken into lines, and then one trigger may be cut. */
const LONG = 40

/** Makes the chooser of triggers for all values and terms of one scrubber. */
export function createOwnTriggers(): FindTriggers {
  const uses = new Map<string, number>()
  const choose = (text: string, chosen: string[], from: number): OwnTrigger['end'] => {
    const known = chosen.map((piece) => text.indexOf(piece, from)).find((at) => at >= 0)
    if (known !== undefined) return known
    let best = Math.min(from, Math.max(0, text.length - TRIGGER))
    let most = -Infinity
    for (let at = best; at < from + CANDIDATES && at + TRIGGER <= text.length; at++) {
      let score = variety(text, at)
      // Looking up how often a piece was chosen is most of the work, so it is done for the best only.
      if (score > most) score -= 2 * (uses.get(text.slice(at, at + TRIGGER)) ?? 0)
      if (score > most) [best, most] = [at, score]
    }
    const piece = text.slice(best, best + TRIGGER)
    uses.set(piece, (uses.get(piece) ?? 0) + 1)
    chosen.push(piece)
    return best
  }
  return (value, rule) => {
    const chosen: string[] = []
    const seen = new Set<string>()
    const triggers: OwnTrigger[] = []
    for (const { text: written, base64 } of writtenForms(value)) {
      const text = fold(written)
      if (text.length < 2 || seen.has(text)) continue
      seen.add(text)
      const form = { text, rule, base64 }
      const starts = [choose(text, chosen, 0)]
      if (base64 && text.length >= LONG)
        starts.push(choose(text, chosen, (starts[0] ?? 0) + TRIGGER))
      for (const start of new Set(starts)) {
        const source = text.slice(start, start + TRIGGER)
        triggers.push({ source, form, end: start + source.length })
      }
    }
    return triggers
  }
}

/** How many different letters and digits a trigger would have; other characters do not count. */
function variety(text: string, from: number): number {
  let [letters, digits, count] = [0, 0, 0]
  for (let at = from; at < from + TRIGGER; at++) {
    const code = text.charCodeAt(at)
    const isDigit = code >= 48 && code <= 57
    if (!isDigit && (code < 97 || code > 122)) continue
    const bit = 1 << (isDigit ? code - 48 : code - 97)
    if (((isDigit ? digits : letters) & bit) === 0) count++
    if (isDigit) digits |= bit
    else letters |= bit
  }
  return count
}

/**
 * The span to rewrite where a trigger was met; nothing when only its piece stands there.
 *
 * @param end behind the trigger
 * @param last the span found before this one. Several triggers may be of one run of base64, which goes as a
 *   whole
 */
export function ownEdit(
  text: string,
  end: number,
  trigger: OwnTrigger,
  last?: Edit,
): Edit | undefined {
  const { form } = trigger
  const isTaken = last !== undefined && last.start < end && end <= last.end
  if (form.base64) return isTaken ? undefined : base64Edit(text, end, trigger)
  const start = end - trigger.end
  const stop = start + form.text.length
  if (start < 0) return undefined
  if (stop > text.length || fold(text.slice(start, stop)) !== form.text) {
    return isTaken ? undefined : cutEdit(text, start, form)
  }
  return { start, end: stop, rule: form.rule }
}

/** The beginning of a secret that was cut off, as SDKs cut long messages and loggers cut long values. */
function cutEdit(text: string, start: number, form: OwnForm): Edit | undefined {
  if (form.rule !== 'own-secret') return undefined
  const { length } = form.text
  let told = 0
  while (told < length && fold(text.charAt(start + told)) === form.text.charAt(told)) told++
  if (told < Math.min(32, Math.max(SHORTEST_CUT, length / 2))) return undefined
  const end = start + told
  // Most of a secret is of use to a thief, whatever stands behind it.
  const isMost = told >= SHORTEST_BEGINNING && told * 4 >= length * 3
  return isMost || CUT.test(text.slice(end, end + 12)) ? { start, end, rule: form.rule } : undefined
}

/** A secret in base64, compared across line breaks; the run that it stands in goes as a whole. */
function base64Edit(
  text: string,
  end: number,
  { form, end: behind, source }: OwnTrigger,
): Edit | undefined {
  if (fold(text.slice(end - source.length, end)) !== source) return undefined
  let start = end - source.length
  for (let index = behind - source.length - 1; index >= 0; index--) {
    start = beforeBreak(text, start) - 1
    if (start < 0 || fold(text.charAt(start)) !== form.text.charAt(index)) return undefined
  }
  let stop = end
  for (let index = behind; index < form.text.length; index++) {
    stop = behindBreak(text, stop)
    if (fold(text.charAt(stop++)) !== form.text.charAt(index)) return undefined
  }
  const limit = Math.max(0, start - 4096)
  while (start > limit && runEnd(text, start - 1, WORD | TOKEN_MARK, start) === start) start--
  stop = runEnd(text, stop, WORD | TOKEN_MARK, Math.min(text.length, stop + 4096))
  return { start, end: stop, rule: form.rule }
}

/** Where the line breaks right before an index begin, real ones and those written as `\n`. */
function beforeBreak(text: string, from: number): number {
  let at = from
  for (;;) {
    if (/\s/.test(text.charAt(at - 1))) at--
    else if (/^\\[nr]$/.test(text.slice(at - 2, at)) && at > 1) at -= 2
    else return at
  }
}

function behindBreak(text: string, from: number): number {
  let at = from
  for (;;) {
    if (/\s/.test(text.charAt(at))) at++
    else if (/^\\[nr]$/.test(text.slice(at, at + 2))) at += 2
    else return at
  }
}

/**
 * Lower case without moving an index: where it would change the length, letters are folded one by
 * one.
 */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  const one = (unit: string): string =>
    unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit
  return Array.from({ length: text.length }, (_, index) => one(text.charAt(index))).join('')
}
