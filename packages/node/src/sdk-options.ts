import { dsnToString, type ConfigOn } from '@tacet/config'
import { acceptedOptions, containedHooks, pinnedServerOptions } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import { collectsBodies, dataCollection } from './data-collection.ts'
import { withoutOwnLines } from './integrations/own-lines.ts'
import type { SdkOptions, Settings } from './settings.ts'

/** Options that are never handed on, and why: they send past the gate or read what must stay. */
export const unsafeOptions: Readonly<Record<string, string>> = {
  _metadata: 'it stands in the address and a header of every request, past the gate',
  includeLocalVariables: 'it opens the inspector and reads variables',
  openTelemetrySpanProcessors: 'they export past the gate',
  spotlight: 'it posts every envelope before the gate sees it',
}

/** The app's SDK options without those that `start` refuses; each refusal is one line. */
export function acceptOptions(options: SdkOptions, warn: (line: string) => void): SdkOptions {
  const includeServerName = 'say the name in SENTRY_SERVER_NAME'
  const accepted = acceptedOptions(options, { ...unsafeOptions, includeServerName }, warn)
  return { ...accepted, ...containedHooks(accepted, warn) }
}

/** The values that stand over the app's options: those of every server, and Node's own. */
export function pinnedOptions(
  config: ConfigOn,
  policy: Policy,
  settings: Settings,
  accepted: SdkOptions,
): SdkOptions {
  const { serverName } = config
  return {
    ...pinnedServerOptions(config, settings, accepted),
    dsn: dsnToString(config.dsn),
    serverName,
    includeServerName: serverName !== undefined,
    beforeBreadcrumb: withoutOwnLines(accepted['beforeBreadcrumb']),
    dataCollection: dataCollection(policy),
    maxRequestBodySize: collectsBodies(policy) ? 'medium' : 'none',
    includeLocalVariables: false,
  }
}
