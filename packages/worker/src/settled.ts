/**
 * Does work and tells how it ended, before whoever awaits it is told. Neither callback may throw.
 *
 * @returns What the work returned: a plain promise is the same object. Any other thenable, which may
 *   be work that begins when it is awaited, is awaited once and its promise returned.
 */
export function whenSettled<T>(
  work: () => T,
  done: () => unknown,
  failed: (error: unknown) => unknown,
): T | Promise<Awaited<T>> {
  let result: T
  try {
    result = work()
  } catch (error) {
    failed(error)
    throw error
  }
  if (!isThenable(result)) {
    done()
    return result
  }
  // Of a plain promise, this is the promise itself.
  const promise: Promise<unknown> = Promise.resolve(result)
  void tell(promise, done, failed)
  return promise as Promise<Awaited<T>>
}

async function tell(
  promise: Promise<unknown>,
  done: () => unknown,
  failed: (error: unknown) => unknown,
): Promise<void> {
  try {
    await promise
  } catch (error) {
    failed(error)
    return
  }
  done()
}

function isThenable(value: unknown): boolean {
  if (value instanceof Promise) return true
  try {
    return typeof (value as { then?: unknown } | null | undefined)?.then === 'function'
  } catch {
    return false
  }
}
