import { attempt } from './attempt.ts'

/**
 * Calls the app's work and tells how it ended. What it returns at once is returned at once, since a
 * method may be called by another that does not wait; a promise is followed by one with its outcome.
 *
 * What the two callbacks throw themselves is forgotten: it must not take the place of the outcome.
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
    attempt(() => onFailure(error))
    attempt(onEnd)
    throw error
  }
  const end = (value: T): T => {
    attempt(onEnd)
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

/** Whether an answer is still to come. What cannot be asked is an answer, whatever it is. */
export function isPromiseLike<T>(result: PromiseLike<T> | T): result is PromiseLike<T> {
  return (
    typeof result === 'object' &&
    result !== null &&
    typeof attempt(() => (result as Partial<PromiseLike<T>>).then) === 'function'
  )
}
