import { isBag } from '../core/bag.ts'
import type { Meta } from './remarks.ts'

/** Gives the copy of an item the remarks of an earlier pass, where this one found nothing in it. */
export function keepRemarks(
  copy: unknown,
  input: unknown,
  isClean: (key: string) => boolean,
): void {
  if (!isBag(copy) || !isBag(input) || '_meta' in copy) return
  const meta = earlierRemarks(input['_meta'], isClean)
  if (meta !== undefined) Object.assign(copy, { _meta: meta })
}

/**
 * The remarks that an earlier pass wrote, or nothing when any of them is not ours: a forged one
 * could say anything.
 *
 * @param isClean whether a key may leave as it is
 */
function earlierRemarks(meta: unknown, isClean: (key: string) => boolean): Meta | undefined {
  if (!isBag(meta)) return undefined
  const copy = Object.create(null) as Meta
  for (const [key, value] of Object.entries(meta)) {
    if (key === '') {
      const remarks = remarksOf(value)
      if (remarks === undefined) return undefined
      copy[''] = { rem: remarks }
    } else {
      const inner = isClean(key) ? earlierRemarks(value, isClean) : undefined
      if (inner === undefined) return undefined
      copy[key] = inner
    }
  }
  return copy
}

function remarksOf(value: unknown): (number | string)[][] | undefined {
  const list = isBag(value) && Object.keys(value).length === 1 ? value['rem'] : undefined
  if (!Array.isArray(list) || list.length > MOST_REMARKS) return undefined
  const remarks = (list as unknown[]).map((item) => {
    if (!Array.isArray(item)) return undefined
    const [rule, letter, ...range] = item as unknown[]
    if (typeof rule !== 'string' || !OUR_RULE.test(rule)) return undefined
    if (typeof letter !== 'string' || !/^[xsmp]$/.test(letter)) return undefined
    if (range.length !== 0 && range.length !== 2) return undefined
    return range.every(Number.isSafeInteger) ? [rule, letter, ...(range as number[])] : undefined
  })
  return remarks.some((item) => item === undefined) ? undefined : (remarks as (number | string)[][])
}

const MOST_REMARKS = 1000
const OUR_RULE = /^tacet:\S{1,64}$/
