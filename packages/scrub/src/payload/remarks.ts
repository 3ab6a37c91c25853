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
 * Writes the findings into a clean item as Sentry's `_meta`, a tree like the item: on an event at its
 * root, in a container of logs, metrics or spans on each of them, so that the backend's UI can mark
 * each removed place. Other payloads are no items and stay as they are.
 * Format: https://develop.sentry.dev/sdk/data-model/event-payloads/#metadata
 */
export function remark(item: unknown, shape: SentryShape, findings: readonly Finding[]): void {
  if (typeof item !== 'object' || item === null) return
  const bag = item as Record<string, unknown>
  const isEvent = shape === 'event' && ('event_id' in bag || 'exception' in bag)
  const items = shape === 'items' ? (bag['items'] as readonly unknown[]) : undefined
  // What was there before is not ours.
  const metas = new Map<unknown, Meta>()
  for (const finding of findings) {
    const [key, index] = finding.path
    const entry: unknown = isEvent ? bag : key === 'items' && items?.[index as number]
    if (typeof entry !== 'object' || entry === null) continue
    let meta = metas.get(entry)
    if (meta === undefined) {
      meta = newMeta()
      metas.set(entry, meta)
      ;(entry as Record<string, unknown>)['_meta'] = meta
    }
    add(meta, finding, isEvent ? 0 : 2)
  }
}

/** Adds a remark `[rule, type, start, end]` under an empty key, behind so many keys of the path. */
function add(root: Meta, { path, rule, method, range }: Finding, from: number): void {
  let node = root
  for (let at = from; at < path.length; at++) {
    node = (node[path[at] as string] ??= newMeta()) as Meta
  }
  const remarks = (node[''] ??= { rem: [] }) as { rem: (number | string)[][] }
  remarks.rem.push([`tacet:${rule}`, LETTERS[method], ...(range ?? [])])
}

/** Without a prototype, so that a path may hold any name: `constructor`, `__proto__`. */
function newMeta(): Meta {
  return Object.create(null) as Meta
}
