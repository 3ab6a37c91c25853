const said = new Set<string>()

/** Tells people one line on the console, once per cause. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  try {
    // The app's own channel for warnings; `process.emitWarning` would call the app's listeners.
    // oxlint-disable-next-line no-console
    console.warn(line)
  } catch {
    // Under some test set-ups the console throws; nothing may be thrown into the app from here.
  }
}
