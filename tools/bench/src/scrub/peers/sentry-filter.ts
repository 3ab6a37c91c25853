import {
  _INTERNAL_filterCookies,
  _INTERNAL_filterKeyValueData,
  _INTERNAL_filterQueryParams,
  filterCollectedUrl,
} from '@sentry/core'
import type { Peer } from './peer.ts'

/** An object of a payload. */
export type Bag = Readonly<Record<string, unknown>>

/** Whether it has keys to look at. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cleanRequest(request: Bag): Bag {
  const { headers, cookies, query_string: query, url } = request
  const clean: Record<string, unknown> = { ...request }
  if (isBag(headers)) clean['headers'] = _INTERNAL_filterKeyValueData(headers, true)
  if (isBag(cookies)) clean['cookies'] = _INTERNAL_filterKeyValueData(cookies, true)
  if (typeof cookies === 'string') {
    clean['cookies'] = _INTERNAL_filterCookies(cookies, true, 'cookie')
  }
  if (typeof query === 'string') clean['query_string'] = _INTERNAL_filterQueryParams(query, true)
  if (typeof url === 'string') clean['url'] = filterCollectedUrl(url)
  return clean
}

const headerAttribute = /^http\.(?:request|response)\.header\./
const urlAttribute = /^(?:url\.full|http\.url)$/
const queryAttribute = /^(?:url\.query|http\.query)$/

/** Attributes are filtered one by one while the SDK makes them, so the same functions are called here. */
function cleanAttribute(key: string, value: unknown): unknown {
  if (headerAttribute.test(key)) {
    const name = key.slice(key.lastIndexOf('.') + 1)
    return _INTERNAL_filterKeyValueData({ [name]: value }, true)[name]
  }
  if (typeof value !== 'string') return value
  if (urlAttribute.test(key)) return filterCollectedUrl(value)
  return queryAttribute.test(key) ? _INTERNAL_filterQueryParams(value, true) : value
}

/** A span, log or metric of a container, its attributes filtered. */
export function cleanItem(item: unknown): unknown {
  if (!isBag(item) || !isBag(item['attributes'])) return item
  const clean: Record<string, unknown> = { ...item['attributes'] }
  for (const [key, attribute] of Object.entries(item['attributes'])) {
    if (isBag(attribute))
      clean[key] = { ...attribute, value: cleanAttribute(key, attribute['value']) }
  }
  return { ...item, attributes: clean }
}

/**
 * Only the functions by which `@sentry/core` 11 filters what it collects of a request, each on the fields it
 * is meant for. Nothing is copied besides, and nothing else of an event is looked at.
 */
export function sentryFilter(): Peer {
  return {
    name: '@sentry/core 11 filter alone',
    entry: "export { sentryFilter } from './sentry-filter.ts'",
    value: (input) => {
      if (!isBag(input)) return input
      if (isBag(input['request'])) return { ...input, request: cleanRequest(input['request']) }
      const items: unknown = input['items']
      return Array.isArray(items) ? { ...input, items: items.map(cleanItem) } : input
    },
  }
}
