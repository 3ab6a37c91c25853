import type { Edit } from '../text/edit.ts'
import { secretParameters } from './message-parameters.ts'

// Texts that an SDK took apart: each part says nothing, together they may tell a secret.

type Bag = Record<string, unknown>

const TEMPLATE = 'sentry.message.template'
const PARAMETER = /^sentry\.message\.parameter\./
const LONGEST = 65_536

export interface Parts {
  /** Filters the parameters of a message in a clean object; tells the keys it filtered. */
  readonly filterParameters: (copy: Bag) => readonly (readonly (number | string)[])[]
  /** The clean text of a spelled-out one, or nothing when it may stay as it is. */
  readonly respelled: (members: readonly unknown[]) => string | undefined
}

export function createParts(
  find: (text: string) => readonly Edit[],
  rewrite: (text: string, edits: readonly Edit[]) => string,
  replacement: string,
): Parts {
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
    const keys = Object.keys(copy).filter((key) => PARAMETER.test(key))
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
    respelled: (members) => {
      if (members.length < 4 || members.length > LONGEST) return undefined
      if (!members.every((member) => typeof member === 'string' && member.length === 1))
        return undefined
      const text = members.join('')
      const edits = find(text)
      return edits.length === 0 ? undefined : rewrite(text, edits)
    },
  }
}

const isAttribute = (item: unknown): item is Bag =>
  typeof item === 'object' && item !== null && 'value' in item

const valueOf = (item: unknown): unknown => (isAttribute(item) ? item['value'] : item)
