const said = new Set<string>()

/** Tells people one line on the console, once per cause and isolate. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  // oxlint-disable-next-line no-console -- the only channel to people that every edge runtime has
  console.warn(line)
}
