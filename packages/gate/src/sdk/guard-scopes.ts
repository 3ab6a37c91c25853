/** What an SDK's scope keeps of a trace; `dsc` is what came with it in a `baggage` header. */
export interface TraceContext {
  readonly dsc?: Record<string, unknown> | undefined
}

interface Scopes {
  setPropagationContext(context: TraceContext): unknown
}

/** On the edge a client is made for each request: scopes of one kind are guarded once. */
const guarded = new WeakSet<object>()

/**
 * Has `trim` take what came from outside out of each trace that scopes are told to go on with. Scopes
 * are where the SDK reads what it tells of the trace to services that may be told of it.
 *
 * @param scope One of the scopes; all of its kind are guarded.
 */
export function guardScopes(scope: object, trim: (context: TraceContext) => TraceContext): void {
  const scopes = Object.getPrototypeOf(scope) as Scopes
  if (guarded.has(scopes)) return
  guarded.add(scopes)
  const { setPropagationContext } = scopes
  scopes.setPropagationContext = function (context) {
    return setPropagationContext.call(this, trim(context))
  }
}
