const said = new Set<string>()

/** Tells people one line on the console, once per cause. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  // oxlint-disable-next-line no-console -- the one channel to people that a page has
  console.warn(line)
}
