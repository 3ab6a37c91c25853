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
  const items = bag['items'] as unknown[]
  const own = new Map<number, Finding[]>()
  for (const finding of findings) {
    const [key, index] = finding.path
    if (key !== 'items' || typeof index !== 'number') continue
    const before = own.get(index)
    if (before === undefined) own.set(index, [finding])
    else before.push(finding)
  }
  for (const [index, of] of own) {
    const entry = items[index]
    if (typeof entry !== 'object' || entry === null) continue
    ;(entry as Record<string, unknown>)['_meta'] = toMeta(of, 2)
  }
}

/**
 * The findings as Sentry's `_meta`: a tree like the event, with remarks `[rule, type, start, end]`
 * under an empty key, so that the backend's UI can mark each removed place.
 * Format: https://develop.sentry.dev/sdk/data-model/event-payloads/#metadata
 *
 * @param from how many keys of the paths lead to the item
 */
export function toMeta(findings: readonly Finding[], from = 0): Meta {
  const root: Meta = {}
  for (const { path, rule, method, range } of findings) {
    let node = root
    for (let at = from; at < path.length; at++) node = below(node, String(path[at]))
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
