import { type Bag, isBag } from '../core/bag.ts'
import { type CopyRules, createSafeCopy, type SafeCopy } from '../core/create-safe-copy.ts'
import type { Place } from '../core/place.ts'
import type { Bounds } from '../policy/policy.ts'
import { type Edit, rewrite } from '../text/edit.ts'
import type { FindEdits } from './find-edits.ts'
import { remember } from './memory.ts'
import { type JudgeLeanKey, type TellingKind, unnumbered } from './secret-keys.ts'
import { OTHER_NUMBER } from './shapes.ts'
import { isTold } from './told-value.ts'
import { allowedPairs, fateOfField, fateOfName, type Withholding } from './withheld.ts'

/** What a key says about its value; `keep`: it leaves without being read; `never`: it leaves as this word. */
type Verdict = TellingKind | 'keep' | 'never'

interface KnownName {
  readonly fate: string | undefined
  /** Whether something beside the value may say what it is. */
  readonly isBeside: boolean
}

/** Copies a value as JSON would, and cleans the copy on the way: what the small engine asks of the core. */
export function createLeanCopy(
  find: FindEdits,
  judge: JudgeLeanKey,
  withholding: Withholding,
  replacement: string,
  bounds: Partial<Bounds>,
): SafeCopy {
  // A text with a secret in it is not remembered, so that it is not held in memory.
  const findIn = remember(find, (edits) => edits.length === 0)
  const cut = (text: string, edits: readonly Edit[]) => rewrite(text, edits, replacement, findIn)
  /** Names the rule after the nearest key above the value. */
  const removed = (place: Place): string => {
    place.note(`key:${place.path.findLast((key) => typeof key === 'string') ?? 'name'}`)
    return replacement
  }

  const text: CopyRules<Verdict>['text'] = (text, verdict, place) => {
    if (verdict === 'keep' || text === replacement) return text
    if (verdict === 'never') return verdict
    if (verdict !== undefined && isTold(text, verdict, judge)) return removed(place)
    const edits = findIn(text)
    if (edits.length === 0) return text
    const isCard = edits.length === 1 && edits[0]?.rule === 'card'
    if (isCard && OTHER_NUMBER.test(String(place.path.at(-1)))) return text
    const { text: clean, applied } = cut(text, edits)
    for (const { rule, range } of applied) place.note(rule, 'replace', range)
    return clean
  }

  const number: CopyRules<Verdict>['number'] = (value, verdict, place) =>
    verdict === 'number' ||
    // Times and order numbers pass a card's check as well.
    (value > 1e12 && /card|payment/i.test(place.path.join()) && find(`${value}`)[0])
      ? removed(place)
      : value

  const knownName = remember((name): KnownName => {
    return { fate: fateOfName(name, withholding), isBeside: BESIDE.test(name) }
  })
  const recall = remember((key) => {
    const edits = find(key)
    // Numbers in keys say nothing, but for those in names of headers, which a policy may allow.
    const known = knownName(key.startsWith('http') ? key : unnumbered(key))
    return { kind: judge(key), known, name: cut(key, edits).text }
  })

  const key: CopyRules<Verdict>['key'] = (key, value, place) => {
    const { holder } = place
    const {
      kind: own,
      known: { fate: byName, isBeside },
    } = recall(key)
    // Of a list of headers, `whole` sorts out the pairs that may leave.
    const fate = Array.isArray(holder)
      ? undefined
      : fateOfField(key, byName, value, place, withholding)
    if (fate === undefined) {
      const kind = isBeside && own === 'none' ? recall(nameBeside(holder as Bag)).kind : own
      // A weak key says too little to judge all that stands in an object below it.
      return kind === 'none' || (kind === 'weak' && isBag(value)) ? undefined : kind
    }
    if (fate === 'keep' || fate === 'never') return fate
    if (value !== undefined && value !== null) place.note(fate, 'remove')
    return 'drop'
  }

  /** The clean form of a text that was spread into its letters, as by `{...'text'}` or `[...'text']`. */
  const respelled = (letters: readonly unknown[], place: Place): string | undefined => {
    if (letters.length < SHORTEST_SPELLED || !letters.every(isLetter)) return undefined
    const text = letters.join('')
    const { text: clean } = cut(text, find(text))
    return clean === text ? undefined : (place.note('spelled-out'), clean)
  }

  const whole: CopyRules<Verdict>['whole'] = (copy, place) => {
    if (Array.isArray(copy)) {
      const list =
        place.path.at(-1) === 'headers' ? allowedPairs(copy, withholding.allowHeaders) : copy
      return respelled(list, place) ?? list
    }
    return ('0' in copy ? respelled(Object.values(copy), place) : undefined) ?? copy
  }

  return createSafeCopy({
    text,
    number,
    key,
    name: (key) => recall(key).name,
    whole,
    replacement,
    bounds,
  })
}

const SHORTEST_SPELLED = 8
const isLetter = (one: unknown): boolean => typeof one === 'string' && one.length < 3

const BESIDE = /value$|^(?:received|before|after)$/i
/** `{ path: ['user', 'password'], received: … }`, `{ type: 'password', value: … }` */
const nameBeside = ({ path, key, type }: Bag): string =>
  String((Array.isArray(path) ? path.at(-1) : path) ?? key ?? type)
