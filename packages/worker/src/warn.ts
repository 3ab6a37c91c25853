const said = new Set<string>()

/** Tells people one line on the console, once per cause. Never throws. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  try {
    // oxlint-disable-next-line no-console -- the app's own channel for warnings
    console.warn(line)
  } catch {
    // The console is the app's; nothing may be thrown into it from here.
  }
}
