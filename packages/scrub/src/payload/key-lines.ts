import type { Visit } from './visit.ts'

// A frame shows the source line by line. Of a private key in it, only the line with the marker says what
// the other lines are.

const SHOWN = ['pre_context', 'context_line', 'post_context']
const MARKER = /-(?:BEGIN|END) [A-Z\d ]{0,40}PRIVATE KEY/
/** A line of base64, with what code puts around it. */
const KEY_LINE = /^[\s"'`>|]*[A-Za-z\d+/]{16,}={0,2}(?:\\[nr])*["'`]?\s*(?:[+,;]\s*)?$/

/** Whether a line, or one of several, holds a marker. Only lines with a dash near the end are searched. */
function holdsMarker(shown: unknown): boolean {
  if (typeof shown === 'string')
    return shown.indexOf('-', shown.length - 8) >= 0 && MARKER.test(shown)
  if (!Array.isArray(shown)) return false
  // A loop, since most frames end here.
  for (const line of shown) if (holdsMarker(line)) return true
  return false
}

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
  const { pre_context: before, context_line: line, post_context: behind } = frame
  if (!holdsMarker(line) && !holdsMarker(before) && !holdsMarker(behind)) return
  for (const key of SHOWN) {
    const shown = frame[key]
    const lines = (Array.isArray(shown) ? shown : [shown]).map(String)
    if (!lines.some((text) => KEY_LINE.test(text))) continue
    path[depth] = key
    const replacement = removed()
    frame[key] = Array.isArray(shown)
      ? lines.map((text) => (KEY_LINE.test(text) ? replacement : text))
      : replacement
  }
}
