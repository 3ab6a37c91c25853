import { bareValue, isBag } from '../core/bag.ts'
import { secretParameters } from '../finder/template-parameters.ts'
import type { Filtered, FilterObject, FilterRules } from './filtered.ts'

export const TEMPLATE = 'sentry.message.template'
const PARAMETER = 'sentry.message.parameter.'
/** Where the parameters stand beside their template. */
const LISTS = ['params', 'args', 'parameters']

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

  /** `logentry: { message: 'password=%s', params: ['x'] }`, or as loggers write it */
  const filterEntry: FilterObject = (copy) => {
    const message = copy['message'] ?? copy['msg'] ?? copy['format']
    const list = LISTS.find((key) => Array.isArray(copy[key]))
    if (typeof message !== 'string' || list === undefined) return []
    const gone = filter(message, copy[list] as unknown[])
    const values = gone.map(({ value }) => value)
    return [
      ...gone.map(({ index }) => filteredAt(list, index)),
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
