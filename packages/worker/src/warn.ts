import { oncePerLine } from '@tacet/config'

/** Tells people one line on the console, once per cause. Never throws. */
export const warn: (line: string) => void = oncePerLine((line) => {
  // oxlint-disable-next-line no-console -- the app's own channel for warnings
  console.warn(line)
})
