import { oncePerLine } from '@tacet/config'

/** Tells people one line on the console, once per cause. Never throws. */
export const warn: (line: string) => void = oncePerLine((line) => {
  // The app's own channel for warnings; `process.emitWarning` would call the app's listeners.
  // oxlint-disable-next-line no-console
  console.warn(line)
})
