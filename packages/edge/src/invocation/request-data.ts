/** The parts of a request that are read. A body belongs to the app and never is. */
export interface EdgeRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
}

/** A request as events carry it: https://develop.sentry.dev/sdk/data-model/event-payloads/request/ */
export interface RequestData {
  readonly method: string
  readonly url: string
  readonly query_string?: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What is gathered of a request. What of it may leave, the gate decides.
 *
 * @param names Headers to look for, in lower case.
 */
export function requestData(
  { method, url, headers }: EdgeRequest,
  names: readonly string[],
): RequestData {
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? []
  const found = names.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return {
    method,
    url,
    headers: Object.fromEntries(found),
    ...(query === '' ? {} : { query_string: query }),
  }
}
