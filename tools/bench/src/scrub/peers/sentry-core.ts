import {
  _INTERNAL_filterCookies,
  _INTERNAL_filterKeyValueData,
  _INTERNAL_filterQueryParams,
  filterCollectedUrl,
} from '@sentry/core'
import type { Engine } from '@tacet/corpus'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cleanRequest(request: Record<string, unknown>): Record<string, unknown> {
  const { headers, cookies, query_string: query, url } = request
  return {
    ...request,
    ...(isRecord(headers) && { headers: _INTERNAL_filterKeyValueData(headers, true) }),
    ...(isRecord(cookies) && { cookies: _INTERNAL_filterKeyValueData(cookies, true) }),
    ...(typeof cookies === 'string' && {
      cookies: _INTERNAL_filterCookies(cookies, true, 'cookie'),
    }),
    ...(typeof query === 'string' && { query_string: _INTERNAL_filterQueryParams(query, true) }),
    ...(typeof url === 'string' && { url: filterCollectedUrl(url) }),
  }
}

/** The filter `@sentry/core` 11 applies to what it collects of a request; it has nothing for texts. */
export function sentryCore(): Engine {
  return {
    name: '@sentry/core built-in filter',
    value: (input) =>
      isRecord(input) && isRecord(input['request'])
        ? { ...input, request: cleanRequest(input['request']) }
        : input,
  }
}
