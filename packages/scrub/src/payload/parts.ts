import type { Edit } from '../text/edit.ts'

// Texts that were taken apart: no part looks like a secret, together they may be one.

type Bag = Record<string, unknown>

const TEMPLATE = 'sentry.message.template'
const PARAMETER = 'sentry.message.parameter.'
const LONGEST = 65_536

export interface Parts {
  /** Filters the parameters of a message in a clean object; tells the keys it filtered. */
  readonly filterParameters: (copy: Bag) => readonly (readonly (number | string)[])[]
}

export function createParts(find: (text: string) => readonly Edit[], replacement: string): Parts {
  const filterList = (template: string, params: unknown[]): readonly number[] =>
    secretParameters(template, params, find).flatMap((isSecret, index) => {
      if (!isSecret || params[index] === replacement) return []
      params[index] = replacement
      return [index]
    })

  /** `logentry: { message: 'password=%s', params: ['x'] }`. */
  const filterEntry = (copy: Bag): readonly (readonly (number | string)[])[] => {
    const { message, params } = copy
    if (typeof message !== 'string' || !Array.isArray(params)) return []
    return filterList(message, params as unknown[]).map((index) => ['params', index])
  }

  /** The same as attributes, bare or as `{ value, type }`. */
  const filterAttributes = (copy: Bag): readonly (readonly (number | string)[])[] => {
    const template = valueOf(copy[TEMPLATE])
    if (typeof template !== 'string') return []
    const keys = Object.keys(copy).filter((key) => key.startsWith(PARAMETER))
    const params = keys.map((key) => valueOf(copy[key]))
    return filterList(template, params).map((index) => {
      const key = keys[index] as string
      const item = copy[key]
      if (isAttribute(item)) copy[key] = { ...item, value: replacement, type: 'string' }
      else copy[key] = replacement
      return isAttribute(item) ? [key, 'value'] : [key]
    })
  }

  return {
    filterParameters: (copy) => (TEMPLATE in copy ? filterAttributes(copy) : filterEntry(copy)),
  }
}

/**
 * The text that was spelled out by letters or bytes, as `{...'text'}`, `[...'text']` and
 * `[...bytes]` do.
 */
export function spelledOut(members: readonly unknown[]): string | undefined {
  if (members.length < 4 || members.length > LONGEST) return undefined
  if (members.every(isLetter)) return members.join('')
  return members.length >= SHORTEST_BYTES && members.every(isByte)
    ? members.map((code) => String.fromCharCode(code)).join('')
    : undefined
}

/** Fewer numbers are rarely bytes of a text. */
const SHORTEST_BYTES = 8

const isLetter = (member: unknown): boolean => typeof member === 'string' && member.length === 1

const isByte = (member: unknown): member is number =>
  typeof member === 'number' &&
  Number.isInteger(member) &&
  ((member >= 32 && member < 127) || member === 10 || member === 13)

const isAttribute = (item: unknown): item is Bag =>
  typeof item === 'object' && item !== null && 'value' in item

const valueOf = (item: unknown): unknown => (isAttribute(item) ? item['value'] : item)

const SLOT = /%(?:\d+\$)?[sdifjoOc]|%\(\w+\)s|\{\d*\}/g
const QUOTES = new Set(['"', "'", '`'])

/**
 * A structured message keeps its template (`paid with password=%s`) and its parameters apart, so a
 * parameter stands bare where its key cannot be seen. This fills the template and tells which
 * parameters a rule would touch in the sentence they belong to.
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
