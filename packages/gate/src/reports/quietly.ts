/** Calls into the app: what it throws or rejects with must reach neither the sender nor the process. */
export function quietly(callback: () => unknown): void {
  try {
    Promise.resolve(callback()).catch(() => undefined)
  } catch {
    // Nobody is left to tell: the callback is the one who listens.
  }
}
