import type { GateCounters } from '@tacet/gate'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import { withComponentStack } from './react/component-stack-event.ts'
import { readableError } from './readable-error.ts'
import type { RequestBound } from './request-bound.ts'
import { routeTag } from './route-names.ts'
import type { Page, PageClient, PageScope } from './sdk.ts'
import { warn } from './warn.ts'

/** What answers the facade besides the SDK's core. */
export interface SinkParts {
  readonly page: Page
  readonly client: PageClient
  readonly counters: GateCounters
  readonly bound: RequestBound
}

/** Answers the facade with the SDK. */
export function createSink({ page, client, counters, bound }: SinkParts): Sink {
  return {
    capture(error, context = {}) {
      contain(() => {
        const scope = page.getCurrentScope().clone()
        applyContext(scope, context, client)
        const { handled = true } = context
        const readable = readableError(error, (unusual) => client.eventFromException(unusual))
        scope.captureException(readable, { mechanism: { type: 'generic', handled } })
      })
    },
    log(level, text, attributes) {
      contain(() => page.logger[level](text, { ...attributes }))
    },
    metric(kind, name, value, { unit, attributes } = {}) {
      const options = { ...(unit === undefined ? {} : { unit }), attributes: { ...attributes } }
      contain(() => page.metrics[kind](name, value, options))
    },
    span: (options, fn) =>
      page.tracing === undefined ? fn() : page.tracing.startSpan(options, fn),
    tag(key, value) {
      contain(() => {
        page.setTag(key, value)
        if (key === routeTag) page.tracing?.nameRoute(String(value))
      })
    },
    flush: async (ms) => client.flush(ms),
    counters() {
      const { refused, ...rest } = counters.snapshot()
      const tooMany = bound.count()
      return { ...rest, refused: { ...refused, ...(tooMany > 0 && { 'too-many': tooMany }) } }
    },
  }
}

function applyContext(scope: PageScope, context: CaptureContext, client: PageClient): void {
  const { componentStack, level, fingerprint, extra, method, route, status, tags } = context
  if (level !== undefined) scope.setLevel(level)
  if (fingerprint !== undefined) scope.setFingerprint([...fingerprint])
  if (extra !== undefined) scope.setExtras({ ...extra })
  // Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/
  scope.setTags({
    ...(method !== undefined && { 'http.request.method': method }),
    ...(route !== undefined && { [routeTag]: route }),
    ...(status !== undefined && { 'http.response.status_code': String(status) }),
    ...tags,
  })
  if (componentStack !== undefined) {
    const { stackParser } = client.getOptions()
    scope.addEventProcessor((event) => withComponentStack(event, componentStack, stackParser))
  }
}

/** An SDK whose hook throws must cost a signal, never the caller. */
function contain(act: () => void): void {
  try {
    act()
  } catch {
    warn('tacet: a signal was not recorded: the SDK or a hook of it threw (check `sentry`)')
  }
}
