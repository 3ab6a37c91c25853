import {
  createTransport,
  getIsolationScope,
  prepareEvent,
  requestDataIntegration,
  Scope,
} from '@sentry/core'
import { ServerRuntimeClient } from '@sentry/core/server'
import { type Bag, cleanItem, isBag } from './sentry-filter.ts'
import type { Peer } from './peer.ts'

/** Items that are no events: sessions, check-ins, metrics, reports of users. */
const ITEM_KEYS = ['aggregates', 'check_in_id', 'comments', 'sid']

/**
 * What `@sentry/core` 11 does to an event between capturing and sending it, with its default options: the
 * `RequestData` filter over what was collected, and the `normalize` to a depth of three that always follows.
 */
export function sentryEvent(): Peer {
  const client = new ServerRuntimeClient({
    dsn: 'https://0@127.0.0.1/0',
    integrations: [requestDataIntegration()],
    stackParser: () => [],
    transport: (options) => createTransport(options, async () => ({})),
  })
  client.init()

  const prepare = (event: Bag): Bag => {
    // The client fills in `sdk` itself; a list in ours would grow with every call.
    const { request, sdk, ...rest } = event
    const scope = new Scope()
    const input: Record<string, unknown> = rest
    if (isBag(request)) {
      // The fields that are collected come from the scope; the rest was put there by somebody else.
      const { cookies, data, headers, method, query_string, url, ...others } = request
      const normalizedRequest = { cookies, data, headers, method, query_string, url } as object
      scope.setSDKProcessingMetadata({ normalizedRequest })
      input['request'] = others
    }
    const output: Record<string, unknown> = {}
    // Its promises are settled at once while no processor waits for anything.
    void prepareEvent(client.getOptions(), input, {}, scope, client, getIsolationScope()).then(
      (prepared) => Object.assign(output, prepared, sdk !== undefined && { sdk }),
    )
    // The envelope is made without it.
    delete output['sdkProcessingMetadata']
    return output
  }

  return {
    name: '@sentry/core 11, event as prepared',
    entry: "export { prepareEvent, requestDataIntegration, Scope } from '@sentry/core'",
    remark:
      'The SDK has two rows. *Filter alone* is only its functions for headers, cookies, queries and addresses, on the fields they ' +
      'are meant for. *As prepared* is what it does to every event with its default options: that filter, and the copy to a depth ' +
      'of three of contexts, extra data and breadcrumb data which always follows; of spans and logs the attributes are filtered.',
    value: (input) => {
      const items: unknown = isBag(input) ? input['items'] : undefined
      if (Array.isArray(items)) return { ...(input as Bag), items: items.map(cleanItem) }
      if (isBag(input) && ITEM_KEYS.some((key) => key in input)) return input
      if (isBag(input) && 'event_id' in input) return prepare(input)
      // An app can only hand it over as part of an event.
      const { extra } = prepare({ extra: { input } })
      return isBag(extra) ? extra['input'] : undefined
    },
  }
}
