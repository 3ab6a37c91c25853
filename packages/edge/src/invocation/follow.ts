/**
 * Calls the app's work and tells how it ended. What it returns at once is returned at once, since a
 * method may be called by another that does not wait; a promise is followed by one with its outcome.
 *
 * @param onFailure Told what was thrown, before it is thrown on.
 * @param onEnd Called last, whatever happened.
 */
export function follow<T>(
  work: () => PromiseLike<T> | T,
  onFailure: (error: unknown) => void,
  onEnd: () => void = () => {},
): PromiseLike<T> | T {
  const fail = (error: unknown): never => {
    onFailure(error)
    onEnd()
    throw error
  }
  const end = (value: T): T => {
    onEnd()
    return value
  }
  let result: PromiseLike<T> | T
  try {
    result = work()
  } catch (error) {
    return fail(error)
  }
  return isPromiseLike(result) ? Promise.resolve(result).then(end, fail) : end(result)
}

/** Whether an answer is still to come. */
export function isPromiseLike<T>(result: PromiseLike<T> | T): result is PromiseLike<T> {
  return (
    typeof result === 'object' &&
    result !== null &&
    'then' in result &&
    typeof result.then === 'function'
  )
}
