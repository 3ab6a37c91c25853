type Options = Readonly<Record<string, unknown>>

/**
 * Options of an SDK without those that a table names.
 *
 * @param reasons By name, why it is left out or where to say it instead.
 * @param warn Told one line for each that asked for something, without its value.
 */
export function withoutOptions(
  options: Options,
  reasons: Readonly<Record<string, string>>,
  warn: (line: string) => void,
): Options {
  const kept = Object.entries(options).filter(([name, value]) => {
    if (!Object.hasOwn(reasons, name)) return true
    // Switched off is what tacet wants too.
    const asksForNothing = value === undefined || value === false || value === null
    if (!asksForNothing) warn(`tacet: the SDK option \`${name}\` is left out: ${reasons[name]}`)
    return false
  })
  return Object.fromEntries(kept)
}
