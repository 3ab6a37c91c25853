type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly error: unknown }

/**
 * Runs the app's work inside of something of the sink's, which may do what it likes: the work runs
 * exactly once, at once, and its very result comes back.
 *
 * @param enter Calls what it is given, inside of whatever it opens.
 * @param fn The app's work.
 * @param countThrow Counts a throw of the sink.
 */
export function runOnce<T>(
  enter: (work: () => unknown) => unknown,
  fn: () => T,
  countThrow: () => void,
): T {
  // An object, because the compiler does not see that the callback assigns.
  const work: { outcome?: Outcome<T> } = {}
  try {
    const fromSink: unknown = enter(() => {
      if (work.outcome !== undefined) return
      try {
        work.outcome = { done: true, value: fn() }
      } catch (error) {
        work.outcome = { done: false, error }
        throw error
      }
      return watch(work.outcome.value)
    })
    silence(fromSink)
  } catch {
    if (work.outcome?.done !== false) countThrow()
  }

  // A sink that never called back must not cost the app its work.
  if (work.outcome === undefined) return fn()
  if (!work.outcome.done) throw work.outcome.error
  return work.outcome.value
}

/**
 * What a sink gets to see of the app's result: when a promise settles and with which error. Only
 * plain promises are watched. Calling `then` on other thenables may start their work a second time,
 * as with query builders, and a subclass may count its instances: for those the span ends at once.
 */
function watch(value: unknown): Promise<void> | undefined {
  if (!isPlainPromise(value)) return undefined
  const settled = settle(value)
  silence(settled)
  return settled
}

/** Settles along with the promise, without its value. */
async function settle(promise: Promise<unknown>): Promise<void> {
  await promise
}

/** A rejection the app handles on its own promise must not end the process through ours. */
function silence(promise: unknown): void {
  if (isPlainPromise(promise)) promise.catch(() => {})
}

function isPlainPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise && Object.getPrototypeOf(value) === Promise.prototype
}
