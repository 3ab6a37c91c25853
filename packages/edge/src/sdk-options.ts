import { dsnToString, type ConfigOn } from '@tacet/config'
import { acceptedOptions, leastCollection, pinnedServerOptions } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import type { SdkOptions, Settings } from './settings.ts'

/** Headers that say what kind of request it was and nothing about who made it. */
const plainHeaders: readonly string[] = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/** The headers of a request that are gathered, in lower case. */
export function headersOf({ mode, allowHeaders = [] }: Policy): string[] {
  if (mode === 'strict') return []
  return [...plainHeaders, ...allowHeaders.map((name) => name.toLowerCase())]
}

/** Options that are never handed on, and why: they send past the gate. */
export const unsafeOptions: Readonly<Record<string, string>> = {
  _metadata: 'it stands in every address, past the gate',
  clientClass: 'it may send past the gate',
  openTelemetrySpanProcessors: 'they export past the gate',
  spotlight: 'it posts every envelope before the gate sees it',
}

/** The app's SDK options without those that `start` refuses; each refusal is one line. */
export function acceptOptions(options: SdkOptions, warn: (line: string) => void): SdkOptions {
  return acceptedOptions(options, unsafeOptions, warn)
}

/** The values that stand over the app's options: those of every server, and the edge's own. */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  return {
    ...pinnedServerOptions(config, settings, accepted),
    dsn: dsnToString(config.dsn),
    serverName: config.serverName,
    // A body on the edge is a stream that belongs to the app: reading it would take it away.
    dataCollection: leastCollection(policy, { headers: headersOf(policy) }),
  }
}
