/**
 * The SDK's core: errors. The files of this folder know the vendor. They name what they import, so that
 * a bundler takes no more, and are reached through `import()` alone.
 *
 * @module
 */
import {
  BrowserClient,
  defaultStackParser,
  getCurrentScope,
  linkedErrorsIntegration,
  makeFetchTransport,
  setCurrentClient,
  setTag,
} from '@sentry/browser'
import type { ConfigOn } from '@tacet/config'
import { createCounters } from '@tacet/gate/bare'
import type { Policy } from '@tacet/scrub'
import type { Sink } from '@tacet/telemetry'
import type { Engine } from '../transport/engine.ts'
import { gateSettings } from '../transport/gate-settings.ts'
import { withKeepalive } from '../transport/keepalive.ts'
import { createLateLogs } from '../parts/late-logs.ts'
import { lateTools } from '../parts/late-tools.ts'
import type { Parts } from '../parts/load-parts.ts'
import { ownIntegrations } from '../integrations/own-integrations.ts'
import { pageEvents } from '../integrations/page-events.ts'
import { createRequestBound } from '../transport/request-bound.ts'
import { sdkOptions } from '../sdk-options.ts'
import type { MakeTransport } from '../sdk.ts'
import type { SdkOptions, Settings } from '../settings.ts'
import { createSink } from '../sink.ts'
import { warn } from '../warn.ts'
import { type Gate, withGate } from '../transport/with-gate.ts'

/** What is decided before the SDK starts. */
export interface Ready {
  readonly config: ConfigOn
  readonly tunnel?: string
  readonly policy: Policy
  readonly engine: Engine
  readonly gate: Gate
  readonly parts: Parts
  /** Whether spans are recorded. */
  readonly measures: boolean
}

/** Builds the client with its gate, and starts it. */
export function openSentry(ready: Ready, settings: Settings): Sink {
  const { config, tunnel, policy, engine, gate, parts, measures } = ready
  const options = sdkOptions(config, policy, settings, measures)
  const counters = createCounters()
  const rules = gateSettings(config, engine, settings, counters)
  const bound = createRequestBound()
  const tools = lateTools(parts.all)
  const own = options['transport']
  const inner = typeof own === 'function' ? own : (parts.store ?? withKeepalive(fetchTransport))

  const client = createClient({
    ...options,
    tunnel,
    stackParser: defaultStackParser,
    integrations: [
      linkedErrorsIntegration(),
      pageEvents(options['ignoreErrors']),
      ...ownIntegrations(options['integrations']),
    ],
    transport: bound.bind(withGate(gate, inner as MakeTransport, rules, tools.late)),
  })
  getCurrentScope().update(options['initialScope'] as object | undefined)
  // Deep stacks are cut in the middle of what matters; ten frames is what V8 keeps by itself.
  // Built-ins may be frozen; then ten it is.
  Reflect.set(Error, 'stackTraceLimit', 50)
  setCurrentClient(client)
  client.init()
  // Browsers that skip `visibilitychange` when a page ends still have this.
  addEventListener('pagehide', () => void client.flush())

  for (const part of parts.all) {
    try {
      for (const integration of part.integrations(client, settings))
        client.addIntegration(integration)
    } catch {
      warn('tacet: a part is left out: it could not be set up (is something frozen?)')
    }
  }
  const logs = createLateLogs(settings.logs, (part) => tools.add(part))
  const page = { getCurrentScope, setTag, tracing: parts.tracing }
  return createSink({ page, logs, client, counters, bound })
}

const fetchTransport = makeFetchTransport as MakeTransport

/** The options' types differ between the majors; what is in them was read in both. */
function createClient(options: SdkOptions): BrowserClient {
  return new BrowserClient(options as unknown as ConstructorParameters<typeof BrowserClient>[0])
}
