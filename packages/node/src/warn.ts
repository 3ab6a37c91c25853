const said = new Set<string>()

/** Tells people one line on the console, once per cause. */
export function warn(line: string): void {
  if (said.has(line)) return
  said.add(line)
  console.warn(line)
}
