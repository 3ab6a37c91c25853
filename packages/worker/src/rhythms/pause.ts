/** Beyond this, timers fire at once: https://developer.mozilla.org/docs/Web/API/setTimeout */
const longestTimer = 2 ** 31 - 1

/** Resolves after so many milliseconds, or when the signal aborts. Never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, Math.min(ms, longestTimer))
    signal.addEventListener('abort', end)
  })
}
