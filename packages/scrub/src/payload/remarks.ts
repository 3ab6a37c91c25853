import type { Finding, Method } from '../policy/policy.ts'
import { isBag, put } from './bag.ts'
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
  if (!isBag(item)) return
  const bag = item as Record<string, unknown>
  if (shape === 'event' && ('event_id' in bag || 'exception' in bag))
    bag['_meta'] = toMeta(findings)
  const { items } = bag
  if (shape !== 'items' || !Array.isArray(items)) return
  const metas = new Map<unknown, Meta>()
  for (const finding of findings) {
    const [key, index] = finding.path
    const entry: unknown = items[index as number]
    if (key !== 'items' || !isBag(entry)) continue
    const meta = metas.get(entry) ?? {}
    metas.set(entry, meta)
    add(meta, finding, 2)
    ;(entry as Record<string, unknown>)['_meta'] = meta
  }
}

/**
 * The findings as Sentry's `_meta`: a tree like the event, with remarks `[rule, type, start, end]`
 * under an empty key, so that the backend's UI can mark each removed place.
 * Format: https://develop.sentry.dev/sdk/data-model/event-payloads/#metadata
 */
export function toMeta(findings: readonly Finding[]): Meta {
  const root: Meta = {}
  for (const finding of findings) add(root, finding, 0)
  return root
}

/** Adds a finding; so many keys of its path lead to the item. */
function add(root: Meta, { path, rule, method, range }: Finding, from: number): void {
  let node = root
  for (let at = from; at < path.length; at++) node = below(node, String(path[at]))
  const remarks = (node[''] ??= { rem: [] }) as { rem: (number | string)[][] }
  remarks.rem.push([`tacet:${rule}`, LETTERS[method], ...(range ?? [])])
}

/** What stands below a name, which may be one that every object has, such as `constructor`. */
function below(node: Meta, name: string): Meta {
  if (Object.hasOwn(node, name)) return node[name] as Meta
  const made: Meta = {}
  put(node, name, made)
  return made
}
