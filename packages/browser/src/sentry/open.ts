/**
 * The SDK's core: errors, logs, metrics. The files of this folder know the vendor. They name what they
 * import, so that a bundler takes no more, and are reached through `import()` alone.
 *
 * @module
 */
import {
  addBreadcrumb,
  breadcrumbsIntegration,
  BrowserClient,
  browserSessionIntegration,
  dedupeIntegration,
  defaultStackParser,
  eventFiltersIntegration,
  getCurrentScope,
  globalHandlersIntegration,
  httpContextIntegration,
  linkedErrorsIntegration,
  logger,
  makeFetchTransport,
  metrics,
  setCurrentClient,
  setTag,
} from '@sentry/browser'
import type { ConfigOn } from '@tacet/config'
import { createCounters } from '@tacet/gate'
import type { Sink } from '@tacet/telemetry'
import { consoleBreadcrumbs } from '../console-breadcrumbs.ts'
import { gateSettings } from '../gate-settings.ts'
import { lateTransport } from '../late-transport.ts'
import { ownIntegrations } from '../own-integrations.ts'
import { resolvePolicy } from '../policy.ts'
import { createRequestBound } from '../request-bound.ts'
import { routeNames } from '../route-names.ts'
import { acceptOptions, measuresSpans, pinnedOptions } from '../sdk-options.ts'
import type { MakeTransport, Page, Part } from '../sdk.ts'
import type { SdkOptions, Settings } from '../settings.ts'
import { createSink } from '../sink.ts'
import { warn } from '../warn.ts'
import { withGate } from '../with-gate.ts'

/** The SDK once it runs. */
export interface OpenSentry {
  readonly sink: Sink
  /** Whether spans are recorded, as soon as `loaded` has settled. */
  readonly measures: boolean
  /** Settles when the parts that were opted in are there as well; never rejects. */
  readonly loaded: Promise<unknown>
}

/** Builds the client with its gate, and starts it. */
export function openSentry(
  config: ConfigOn,
  tunnel: string | undefined,
  settings: Settings,
): OpenSentry {
  const policy = resolvePolicy(config.policy, settings.policy)
  const accepted = acceptOptions(settings.sentry ?? {})
  const measures = measuresSpans(config, settings)
  const counters = createCounters()
  const rules = gateSettings(config, policy, settings, counters)
  const bound = createRequestBound()
  const page: Page = { getCurrentScope, logger, metrics, setTag }

  const client = createClient({
    ...accepted,
    ...pinnedOptions(config, policy, settings, accepted),
    tunnel,
    ...(measures ? { tracesSampleRate: config.tracesSampleRate } : { tracesSampler: undefined }),
    stackParser: defaultStackParser,
    integrations: [
      eventFiltersIntegration(),
      breadcrumbsIntegration({ ...breadcrumbs }),
      globalHandlersIntegration(),
      linkedErrorsIntegration(),
      dedupeIntegration(),
      httpContextIntegration(),
      consoleBreadcrumbs(addBreadcrumb),
      routeNames(),
      ...(settings.sessions === true ? [browserSessionIntegration()] : []),
      ...ownIntegrations(accepted),
    ],
    transport: bound.bind(withGate(innerTransport(accepted['transport'], settings), rules)),
  })
  getCurrentScope().update(accepted['initialScope'] as object | undefined)
  setCurrentClient(client)
  client.init()
  // Browsers that skip `visibilitychange` when a page ends still have this.
  addEventListener('pagehide', () => void client.flush())

  const { feedback, replay, tracing } = settings
  const add = (part: Part, options?: SdkOptions): void =>
    client.addIntegration(part.integration(options))
  const loaded = Promise.all([
    measures &&
      tracing &&
      quietly(async () => {
        page.tracing = (await tracing()).part
        add(page.tracing)
      }),
    replay && quietly(async () => add((await replay.load()).part)),
    feedback && quietly(async () => add((await feedback.load()).part, feedback.options)),
  ])
  return { sink: createSink({ page, client, counters, bound }), measures, loaded }
}

// Version 10 has it note the console as well, which is done here in both majors.
const breadcrumbs: object = { console: false }

/** The options' types differ between the majors; what is in them was read in both. */
function createClient(options: SdkOptions): BrowserClient {
  return new BrowserClient(options as unknown as ConstructorParameters<typeof BrowserClient>[0])
}

/** What stands behind the gate: the app's own transport, a store and the network, or the network. */
function innerTransport(own: unknown, { offline }: Settings): MakeTransport {
  if (typeof own === 'function') return own as MakeTransport
  if (offline === undefined) return makeFetchTransport as MakeTransport
  return (options) => lateTransport(options, async () => (await offline()).makeTransport(options))
}

/** A part that cannot be loaded costs that part. */
async function quietly(load: () => Promise<void>): Promise<void> {
  try {
    await load()
  } catch {
    warn('tacet: a part of the SDK is left out: its chunk failed to load (network? CSP?)')
  }
}
