/**
 * Asks something of the app's, which may throw: getters and proxies are code, too.
 *
 * @returns The answer; `undefined` when there is none.
 */
export function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
