import type { Finding, Method } from '../policy/policy.ts'
import type { SentryShape } from './sentry-shape.ts'

/** Letters of Sentry's remark types: removed, substituted, masked, pseudonymised. */
const LETTERS: Readonly<Record<Method, string>> = {
  remove: 'x',
  replace: 's',
  mask: 'm',
  hash: 'p',
}

interface Meta {
  [key: string]: Meta | { rem: (number | string)[][] }
}

/**
 * Writes the findings into a clean item: on an event at its root, in a container of logs, metrics
 * or spans on each of them. Other payloads are no items and stay as they are.
 */
export function remark(item: unknown, shape: SentryShape, findings: readonly Finding[]): void {
  if (typeof item !== 'object' || item === null) return
  const bag = item as Record<string, unknown>
  if (shape === 'event' && ('event_id' in bag || 'exception' in bag))
    bag['_meta'] = toMeta(findings)
  if (shape !== 'items' || !Array.isArray(bag['items'])) return
  for (const [index, entry] of (bag['items'] as unknown[]).entries()) {
    const own = findings
      .filter(({ path }) => path[0] === 'items' && path[1] === index)
      .map((finding) => ({ ...finding, path: finding.path.slice(2) }))
    if (own.length > 0 && typeof entry === 'object' && entry !== null) {
      ;(entry as Record<string, unknown>)['_meta'] = toMeta(own)
    }
  }
}

/**
 * The findings as Sentry's `_meta`: a tree like the event, with remarks `[rule, type, start, end]`
 * under an empty key, so that the backend's UI can mark each removed place.
 * Format: https://develop.sentry.dev/sdk/data-model/event-payloads/#metadata
 */
export function toMeta(findings: readonly Finding[]): Meta {
  const root = Object.create(null) as Meta
  for (const { path, rule, method, range } of findings) {
    let node = root
    for (const key of path) {
      const name = String(key)
      node[name] ??= Object.create(null) as Meta
      node = node[name] as Meta
    }
    const remarks = (node[''] ??= { rem: [] }) as { rem: (number | string)[][] }
    remarks.rem.push([`tacet:${rule}`, LETTERS[method], ...(range ?? [])])
  }
  return root
}

/**
 * The remarks that an earlier pass wrote, or nothing when any of them is not ours: a forged one
 * could say anything.
 *
 * @param isClean whether a key may leave as it is
 */
export function earlierRemarks(meta: unknown, isClean: (key: string) => boolean): Meta | undefined {
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

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
