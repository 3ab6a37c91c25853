import type { Visit } from './visit.ts'

// A private key in the source that a frame shows is cut into lines, and only the one with its marker
// says what the others are.

const SHOWN = ['pre_context', 'context_line', 'post_context']
const MARKER = /-(?:BEGIN|END) [A-Z\d ]{0,40}PRIVATE KEY/
/** A line of base64, with what code puts around it. */
const KEY_LINE = /^\W*[A-Za-z\d+/]{16,}={0,2}(?:\\[nr])*[^\w.(]*$/

/** Few lines end in a dash, but for what code puts behind it, and only those are read. */
const holdsMarker = (line: string): boolean =>
  line.lastIndexOf('-') >= line.length - 8 && MARKER.test(line)

/**
 * Filters the lines of a private key in a clean frame.
 *
 * @param removed notes that something went, and tells what leaves instead
 */
export function filterKeyLines(
  frame: Record<string, unknown>,
  removed: () => string,
  depth: number,
  { path }: Visit,
): void {
  if (!SHOWN.some((key) => linesOf(frame[key]).some(holdsMarker))) return
  for (const key of SHOWN) {
    const shown = frame[key]
    const lines = linesOf(shown)
    if (!lines.some((line) => KEY_LINE.test(line))) continue
    path[depth] = key
    const replacement = removed()
    frame[key] = Array.isArray(shown)
      ? lines.map((line) => (KEY_LINE.test(line) ? replacement : line))
      : replacement
  }
}

const linesOf = (shown: unknown): readonly string[] =>
  Array.isArray(shown) ? shown.map(String) : typeof shown === 'string' ? [shown] : []
