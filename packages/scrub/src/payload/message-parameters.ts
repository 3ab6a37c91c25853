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
  // What went last, and the attributes that it went from.
  let gone: string[] = []
  let from: object | undefined

  const filter = (template: string, params: unknown[]): readonly number[] => {
    gone = []
    return secretParameters(template, params, find).flatMap((isSecret, index) => {
      if (!isSecret || params[index] === replacement) return []
      gone.push(String(params[index]))
      params[index] = replacement
      return [index]
    })
  }

  /** The sentence that was made of template and parameters: what went goes from there as well. */
  const filterSentence = (copy: Record<string, unknown>, key: string): readonly Filtered[] => {
    const sentence = copy[key]
    if (typeof sentence !== 'string') return []
    const clean = gone.reduce(
      (text, secret) => text.replaceAll(secret, () => replacement),
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
    const filtered = filter(message, params as unknown[])
    return [
      ...filtered.map((index) => filteredAt('params', index)),
      ...filterSentence(copy, 'formatted'),
    ]
  }

  /** The same as attributes, bare or as `{ value, type }`. */
  const filterAttributes: FilterObject = (copy) => {
    const template = bareValue(copy[TEMPLATE])
    if (typeof template !== 'string') return []
    const keys = Object.keys(copy).filter((key) => key.startsWith(PARAMETER))
    const params = keys.map((key) => bareValue(copy[key]))
    return filter(template, params).map((index) => {
      const key = keys[index] as string
      const item = copy[key]
      copy[key] = isBag(item) ? { ...item, value: replacement, type: 'string' } : replacement
      return isBag(item) ? filteredAt(key, 'value') : filteredAt(key)
    })
  }

  return (copy) => {
    if (TEMPLATE in copy) {
      from = copy
      return filterAttributes(copy)
    }
    if (from === undefined || copy['attributes'] !== from) return filterEntry(copy)
    from = undefined
    return filterSentence(copy, 'body')
  }
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
  // Both are in order.
  let next = 0
  return parameters.map((_, index) => {
    const [start, end] = spans[index] ?? [0, 0]
    while ((edits[next]?.end ?? Infinity) <= start) next++
    return (edits[next]?.start ?? Infinity) < end
  })
}
