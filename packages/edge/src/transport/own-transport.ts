import { fetchTransport } from './fetch-transport.ts'
import type { Invocations } from '../invocation/invocations.ts'
import type { MakeTransport, Sdk } from '../sdk.ts'
import { flushTimeoutOf, type Settings } from '../settings.ts'

interface TransportParts {
  readonly sdk: Sdk
  /** Options for each `fetch` to the backend. */
  readonly fetchOptions?: object
}

/** The transport that stands behind the gate when the app brings none. */
export function ownTransport(
  { sdk, fetchOptions }: TransportParts,
  { keepAlive }: Invocations,
  settings: Settings,
): MakeTransport {
  const bounds = { keepAlive, hold: flushTimeoutOf(settings) }
  const make = fetchTransport(sdk, (url, init) => fetch(url, init), bounds)
  return (options) =>
    make({ ...options, fetchOptions: { ...fetchOptions, ...options.fetchOptions } })
}
