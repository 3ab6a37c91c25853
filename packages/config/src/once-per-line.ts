/**
 * How people are told of warnings such as those of a config: each line once. The channel is the app's,
 * so nothing is thrown into the app from here; under some test set-ups a console throws.
 *
 * @param tell Takes one line for a person.
 */
export function oncePerLine(tell: (line: string) => void): (line: string) => void {
  const said = new Set<string>()
  return (line) => {
    if (said.has(line)) return
    said.add(line)
    try {
      tell(line)
    } catch {
      // Nobody is left to tell.
    }
  }
}
