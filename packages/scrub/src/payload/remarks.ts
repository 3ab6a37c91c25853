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
  const items = shape === 'items' ? (bag['items'] as readonly unknown[]) : undefined
  if (items === undefined && !(shape === 'event' && ('event_id' in bag || 'exception' in bag)))
    return
  // Remarks that came with the item are replaced: anybody may have written them.
  const metas = new Map<unknown, Meta>()
  for (const { path, rule, method, range } of findings) {
    const entry = items === undefined ? bag : path[0] === 'items' && items[path[1] as number]
    if (typeof entry !== 'object' || entry === null) continue
    let node = metas.get(entry)
    if (node === undefined) {
      metas.set(entry, (node = newMeta()))
      ;(entry as Record<string, unknown>)['_meta'] = node
    }
    // `[rule, type, start, end]` under an empty key, behind so many keys of the path.
    for (let at = items === undefined ? 0 : 2; at < path.length; at++) {
      node = (node[path[at] as string] ??= newMeta()) as Meta
    }
    const remarks = (node[''] ??= { rem: [] }) as { rem: (number | string)[][] }
    remarks.rem.push([`tacet:${rule}`, LETTERS[method], ...(range ?? [])])
  }
}

/** Without a prototype, so that a path may hold any name: `constructor`, `__proto__`. */
function newMeta(): Meta {
  return Object.create(null) as Meta
}
