// Written out: `oncePerLine` would cost a Worker some bytes more.
const said = new Set<string>()

/** Tells people one line on the console, once per cause and isolate. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  try {
    // oxlint-disable-next-line no-console -- the only channel to people that every edge runtime has
    console.warn(line)
  } catch {
    // Under some test set-ups the console throws; nothing may be thrown into the app from here.
  }
}
