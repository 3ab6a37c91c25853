import { bareValue, isBag } from '../core/bag.ts'
import type { Edit } from '../text/edit.ts'
import type { Filtered, FilterObject, FilterRules } from './filtered.ts'

export const TEMPLATE = 'sentry.message.template'
const PARAMETER = 'sentry.message.parameter.'

/**
 * Filters the parameters of a message. A structured message keeps its template (`paid with
 * password=%s`) and its parameters apart, so a parameter stands bare where its key cannot be seen.
 */
export function createFilterParameters({ find, replacement }: FilterRules): FilterObject {
  // What went from the attributes of a log: its sentence stands beside them and is filtered afterwards.
  const goneFrom = new WeakMap<object, readonly string[]>()

  /** Filters parameters in place. */
  const filter = (template: string, params: unknown[]): readonly Gone[] =>
    secretParameters(template, params, find).flatMap((isSecret, index) => {
      const value = String(params[index])
      if (!isSecret || value === replacement) return []
      params[index] = replacement
      return [{ index, value }]
    })

  /** The sentence that was made of template and parameters: what went goes from there as well. */
  const filterSentence = (
    copy: Record<string, unknown>,
    key: string,
    gone: readonly string[],
  ): readonly Filtered[] => {
    const sentence = copy[key]
    if (typeof sentence !== 'string') return []
    const clean = gone.reduce(
      (text, value) => (value === '' ? text : text.replaceAll(value, () => replacement)),
      sentence,
    )
    if (clean === sentence) return []
    copy[key] = clean
    return [filteredAt(key)]
  }

  /** `logentry: { message: 'password=%s', params: ['x'] }` */
  const filterEntry: FilterObject = (copy) => {
    const { message, params } = copy
    if (typeof message !== 'string' || !Array.isArray(params)) return []
    const gone = filter(message, params as unknown[])
    const values = gone.map(({ value }) => value)
    return [
      ...gone.map(({ index }) => filteredAt('params', index)),
      ...filterSentence(copy, 'formatted', values),
    ]
  }

  /** The same as attributes, bare or as `{ value, type }`. */
  const filterAttributes: FilterObject = (copy) => {
    const template = bareValue(copy[TEMPLATE])
    if (typeof template !== 'string') return []
    const keys = Object.keys(copy).filter((key) => key.startsWith(PARAMETER))
    const params = keys.map((key) => bareValue(copy[key]))
    const gone = filter(template, params)
    const values = gone.map(({ value }) => value)
    if (gone.length > 0) goneFrom.set(copy, values)
    return gone.map(({ index }) => {
      const key = keys[index] as string
      const item = copy[key]
      copy[key] = isBag(item) ? { ...item, value: replacement, type: 'string' } : replacement
      return isBag(item) ? filteredAt(key, 'value') : filteredAt(key)
    })
  }

  return (copy) => {
    if (TEMPLATE in copy) return filterAttributes(copy)
    const { attributes } = copy
    const gone = isBag(attributes) ? goneFrom.get(attributes) : undefined
    return gone === undefined ? filterEntry(copy) : filterSentence(copy, 'body', gone)
  }
}

/** A parameter that was removed. */
interface Gone {
  readonly index: number
  readonly value: string
}

const filteredAt = (...path: Filtered['path']): Filtered => ({ path, rule: 'message-parameter' })

const SLOT = /%(?:\d+\$)?[sdifjoOc]|%\(\w+\)s|\{\d*\}/g
const QUOTES = new Set(['"', "'", '`'])

/**
 * Fills the template and tells which parameters a rule would touch in the sentence they belong to.
 */
function secretParameters(
  template: string,
  parameters: readonly unknown[],
  find: (text: string) => readonly Edit[],
): readonly boolean[] {
  const spans: (readonly [number, number])[] = []
  const parts: string[] = []
  let length = 0
  let from = 0
  let last = ''
  const add = (part: string): void => {
    if (part === '') return
    parts.push(part)
    length += part.length
    last = part.slice(-1)
  }
  for (const slot of template.matchAll(SLOT)) {
    if (spans.length >= parameters.length) break
    add(template.slice(from, slot.index))
    // In quotes a word is judged as a value and not as part of a sentence.
    const quote = QUOTES.has(last) ? '' : '"'
    add(quote)
    const start = length
    add(String(parameters[spans.length]))
    spans.push([start, length])
    add(quote)
    from = slot.index + slot[0].length
  }
  const edits = find(parts.join('') + template.slice(from))
  // Edits and slots are both in order, so each edit is looked at once.
  let next = 0
  return parameters.map((_, index) => {
    const [start, end] = spans[index] ?? [0, 0]
    while ((edits[next]?.end ?? Infinity) <= start) next++
    return (edits[next]?.start ?? Infinity) < end
  })
}
