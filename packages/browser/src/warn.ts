// Written out: `oncePerLine` would cost a page some bytes more.
const said = new Set<string>()

/** Tells people one line on the console, once per cause. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  try {
    // oxlint-disable-next-line no-console -- the one channel to people that a page has
    console.warn(line)
  } catch {
    // Under some test set-ups the console throws; nothing may be thrown into the app from here.
  }
}
