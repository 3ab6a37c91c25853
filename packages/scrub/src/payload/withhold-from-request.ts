import { type Bag, isBag } from '../core/bag.ts'
import { remember } from '../text/remember.ts'
import type { CompletePolicy } from '../policy/complete-policy.ts'
import { isAllowedHeader } from './request-headers.ts'
import { note, type Visit } from './visit.ts'

// Requests and responses, which are equally private: bodies, and headers that are not on the list.

const REQUEST_KEYS = new Set(['url', 'method', 'query_string', 'fragment', 'api_target'])

/** Takes everything from a request but its address, method and query, and what the policy allows. */
export function withholdFromRequest(request: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped: Record<string, unknown> = {}
  for (const key of Object.keys(request)) {
    const value = request[key]
    if (value === undefined || value === null) continue
    visit.path[1] = key
    if (REQUEST_KEYS.has(key)) shaped[key] = value
    else if (key === 'headers') shaped[key] = allowedHeaders(value, policy, visit, 2)
    else if (key === 'data' && policy.bodies === 'scrubbed') shaped[key] = value
    else note(visit, 2, key === 'data' ? 'request.body' : 'request.field', 'remove')
  }
  return shaped
}

const isKnownHeader = remember((name) => isAllowedHeader(name, []), 512)

/** Headers are an object or a list of pairs; only those on the list stay. */
function allowedHeaders(
  headers: unknown,
  policy: CompletePolicy,
  visit: Visit,
  depth: number,
): unknown {
  const isAllowed = (name: unknown): boolean => {
    const { allowHeaders } = policy
    if (typeof name === 'string') {
      if (isKnownHeader(name)) return true
      if (allowHeaders.length > 0 && isAllowedHeader(name, allowHeaders)) return true
    }
    visit.path[depth] = String(name)
    note(visit, depth + 1, 'request.header', 'remove')
    return false
  }
  if (Array.isArray(headers)) {
    return (headers as unknown[]).filter((pair) => Array.isArray(pair) && isAllowed(pair[0]))
  }
  if (!isBag(headers)) return undefined
  const shaped: Record<string, unknown> = {}
  for (const name of Object.keys(headers)) if (isAllowed(name)) shaped[name] = headers[name]
  return shaped
}

/** Takes headers and bodies from a response, as from a request. */
export function withholdFromResponse(response: Bag, policy: CompletePolicy, visit: Visit): Bag {
  const shaped: Record<string, unknown> = { ...response }
  for (const key of ['headers', 'data', 'body']) {
    const value = shaped[key]
    if (value === undefined || value === null) continue
    visit.path.splice(0, 3, 'contexts', 'response', key)
    if (key === 'headers') shaped[key] = allowedHeaders(value, policy, visit, 3)
    else if (policy.bodies === 'off') {
      delete shaped[key]
      note(visit, 3, 'request.body', 'remove')
    }
  }
  return shaped
}
