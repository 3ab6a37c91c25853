import type { Finding, Method } from '../policy/policy.ts'
import type { SentryShape } from './sentry-shape.ts'

/** Letters of Sentry's remark types: removed, substituted, masked, pseudonymised. */
const LETTERS: Readonly<Record<Method, string>> = {
  remove: 'x',
  replace: 's',
  mask: 'm',
  hash: 'p',
}

/** Remarks in the shape of the item they belong to. */
export interface Meta {
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
  const root: Meta = {}
  for (const { path, rule, method, range } of findings) {
    let node = root
    for (const key of path) node = below(node, String(key))
    const remarks = (node[''] ??= { rem: [] }) as { rem: (number | string)[][] }
    const remark = [`tacet:${rule}`, LETTERS[method]]
    remarks.rem.push(range === undefined ? remark : [...remark, ...range])
  }
  return root
}

/** What stands below a name, which may be one that every object has, such as `constructor`. */
function below(node: Meta, name: string): Meta {
  if (Object.hasOwn(node, name)) return node[name] as Meta
  const made: Meta = {}
  if (name !== '__proto__') node[name] = made
  else Object.defineProperty(node, name, { value: made, enumerable: true })
  return made
}
