/**
 * Runs something and takes away the process listeners it added, so that they cannot change when
 * and how the process ends.
 */
export function withoutNewListeners<T>(act: () => T): T {
  const before = new Map(endings.map((event) => [event, new Set(process.listeners(event))]))
  const result = act()
  for (const event of endings) {
    for (const listener of process.listeners(event)) {
      if (!before.get(event)?.has(listener)) process.removeListener(event, listener)
    }
  }
  return result
}

// Typed as one of them: the listeners' types differ, and only their identity matters here.
const endings = [
  'beforeExit',
  'exit',
  'SIGINT',
  'SIGTERM',
  'uncaughtException',
  'unhandledRejection',
] as unknown as 'SIGTERM'[]
