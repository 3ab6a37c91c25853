import type { Finding, Method } from './policy.ts'

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
