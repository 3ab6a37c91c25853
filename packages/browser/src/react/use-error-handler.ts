import { useCallback, useState } from 'react'

/**
 * Shows errors to the nearest boundary that React does not see by itself: those of events, timers and
 * promises. The boundary captures them.
 *
 * @returns A function to call with what was thrown; it stays the same from render to render.
 *
 * @example
 * const showError = useErrorHandler()
 * const buy = () => void placeOrder(cart).catch(showError)
 */
export function useErrorHandler(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  if (failure !== undefined) throw failure.error
  return useCallback((error: unknown) => setFailure({ error }), [])
}
