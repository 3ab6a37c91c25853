import { capture } from '@tacet/telemetry'
import { actionNameOf } from './action-names.ts'
import { isControlFlow } from './control-flow.ts'
import { digestOf } from './digest.ts'
import { firstSight } from './first-sight.ts'
import { routeTemplate } from './route-template.ts'
import { runtimeTag } from './runtime.ts'

/** The parts of Next's second argument that are read. Path and headers are left where they are. */
export interface NextRequestInfo {
  readonly method: string
}

/** The parts of Next's third argument that are read. */
export interface NextErrorContext {
  /** The file that was being run: `/rooms/[id]`. */
  readonly routePath: string
  readonly routeType: 'action' | 'proxy' | 'render' | 'route'
  readonly renderSource?: string | undefined
}

/** Next's word for what was run is its own; these are the words of its documentation. */
const kinds: Readonly<Record<string, string>> = {
  action: 'action',
  proxy: 'proxy',
  render: 'render',
  route: 'route handler',
}

// A render that fails is told twice when its error page fails with it.
const isNew = firstSight()

/**
 * Captures what a route handler, a component, a server action or the proxy threw, with the route
 * template, the kind of code and the runtime. What Next throws to steer is left alone.
 *
 * Its shape is Next's: https://nextjs.org/docs/app/api-reference/file-conventions/instrumentation
 */
export function onRequestError(
  error: unknown,
  request: NextRequestInfo,
  context: NextErrorContext,
): void {
  try {
    if (isControlFlow(error) || isOfTheEdge(error) || !isNew(error)) return
    const route = routeTemplate(context.routePath)
    capture(error, {
      handled: false,
      method: request.method,
      ...(route === undefined ? {} : { route }),
      tags: tagsOf(error, context),
    })
  } catch {
    // Another version of Next may call with other things; it goes on with its own.
  }
}

/**
 * Whether it is the copy that `next dev` makes of what its edge runtime threw, to show it in the
 * terminal. There it was told already, and what steers Next cannot be told from it any more.
 *
 * Source: `getServerError` and `getErrorSource` of Next 16.4.
 */
function isOfTheEdge(error: unknown): boolean {
  try {
    return (error as { [origin]?: unknown } | null | undefined)?.[origin] === 'edge-server'
  } catch {
    return false
  }
}

const origin = Symbol.for('NextjsError')

function tagsOf(error: unknown, context: NextErrorContext): Record<string, string> {
  const digest = digestOf(error)
  const action = actionNameOf(error)
  return {
    ...runtimeTag(),
    // A form that is posted without JavaScript runs its action while the page renders.
    'next.kind': action === undefined ? (kinds[context.routeType] ?? 'unknown') : 'action',
    ...(context.renderSource === undefined ? {} : { 'next.render': context.renderSource }),
    ...(action === undefined ? {} : { 'next.action': action }),
    // The error page shows it, so that whoever is called finds the error by it.
    ...(digest === undefined ? {} : { 'next.digest': digest }),
  }
}
