import type { GateCounters } from '@tacet/gate'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import type { LateLogs } from './parts/late-logs.ts'
import { readableError } from '@tacet/gate/sdk'
import type { RequestBound } from './transport/request-bound.ts'
import { routeTag } from './integrations/page-events.ts'
import type { Page, PageClient, PageScope } from './sdk.ts'
import { warn } from './warn.ts'

/** What answers the facade. */
export interface SinkParts {
  readonly page: Page
  readonly logs: LateLogs
  readonly client: PageClient
  readonly counters: GateCounters
  readonly bound: RequestBound
}

/** Answers the facade with the SDK. */
export function createSink({ page, logs, client, counters, bound }: SinkParts): Sink {
  return {
    capture(error, context = {}) {
      contain(() => {
        const scope = page.getCurrentScope().clone()
        applyContext(scope, context, client)
        const readable = readableError(error, (unusual) => client.eventFromException(unusual))
        scope.captureException(readable, {
          mechanism: { type: 'generic', handled: context.handled ?? true },
        })
      })
    },
    log(level, text, attributes) {
      contain(() => logs.write(({ logger }) => logger[level](text, { ...attributes })))
    },
    metric(kind, name, value, { unit, attributes } = {}) {
      const options = { ...(unit === undefined ? {} : { unit }), attributes: { ...attributes } }
      contain(() => logs.write(({ metrics }) => metrics[kind](name, value, options)))
    },
    span: (options, fn) =>
      page.tracing === undefined ? fn() : page.tracing.startSpan(options, fn),
    tag(key, value) {
      contain(() => {
        page.setTag(key, value)
        if (key === routeTag) page.tracing?.nameRoute(String(value))
      })
    },
    async flush(ms) {
      await logs.settled()
      return client.flush(ms)
    },
    counters() {
      const { refused, ...rest } = counters.snapshot()
      const tooMany = bound.count()
      return { ...rest, refused: { ...refused, ...(tooMany > 0 && { 'too-many': tooMany }) } }
    },
  }
}

function applyContext(scope: PageScope, context: CaptureContext, client: PageClient): void {
  const { level, fingerprint, extra, method, route, status, tags } = context
  if (level !== undefined) scope.setLevel(level)
  if (Array.isArray(fingerprint)) scope.setFingerprint([...(fingerprint as string[])])
  if (extra !== undefined) scope.setExtras({ ...extra })
  // Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/
  scope.setTags({
    ...(method !== undefined && { 'http.request.method': method }),
    ...(route !== undefined && { [routeTag]: route }),
    ...(status !== undefined && { 'http.response.status_code': String(status) }),
    ...tags,
  })
  const refine = (context as { [refineKey]?: Refine })[refineKey]
  const { stackParser } = client.getOptions()
  if (refine !== undefined) scope.addEventProcessor((event) => refine(event, stackParser))
}

// How `/react` adds what it knows to the event of an error (`react/report.ts`). A symbol, because the
// two are loaded apart, and the code that does it is for pages with React alone.
const refineKey = Symbol.for('tacet.refine')

type Refine = <E extends object>(event: E, parse: (stack: string) => readonly object[]) => E

/** An SDK whose hook throws must cost a signal, never the caller. */
function contain(act: () => void): void {
  try {
    act()
  } catch {
    warn('tacet: a signal was not recorded: the SDK or a hook of it threw (check `sentry`)')
  }
}
