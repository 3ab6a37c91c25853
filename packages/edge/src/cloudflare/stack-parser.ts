/** A frame as Sentry takes it: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/stacktrace/ */
export interface Frame {
  readonly filename: string
  readonly function: string
  readonly lineno?: number
  readonly colno?: number
  readonly in_app: boolean
}

const longestLine = 1_024
const mostFrames = 50
/** A message of many lines stands before its frames; an answer waits while they are read. */
const mostLines = 5_000

/**
 * Reads a stack as V8 writes it (https://v8.dev/docs/stack-trace-api), innermost frame last. The
 * SDK has a parser of its own, but does not export it.
 *
 * @param skip Lines to leave out at the top.
 */
export function parseStack(stack: string, skip: number = 0): Frame[] {
  const frames: Frame[] = []
  for (const line of stack.split('\n', mostLines).slice(skip)) {
    const frame = parseLine(line.slice(0, longestLine))
    if (frame !== undefined && frames.push(frame) === mostFrames) break
  }
  return frames.toReversed()
}

function parseLine(line: string): Frame | undefined {
  const call = /^\s*at (?:async )?(\S.*)$/.exec(line)?.[1]
  if (call === undefined) return undefined
  const [, name, inBrackets] = /^(.*?) \((.*)\)$/.exec(call) ?? []
  const place = inBrackets ?? call
  const [, file = place, lineno, colno] = /^(.*?):(\d+)(?::(\d+))?$/.exec(place) ?? []
  // A message may hold lines that begin like a frame; a line that names no place is not a frame.
  if (lineno === undefined && !/^(?:<anonymous>|native)$/.test(file)) return undefined
  return {
    filename: file.replace(/^file:\/\//, ''),
    function: name ?? '?',
    ...(lineno === undefined ? {} : { lineno: Number(lineno) }),
    ...(colno === undefined ? {} : { colno: Number(colno) }),
    in_app: !/^(?:node:|cloudflare:|native$|<anonymous>$)|\/node_modules\//.test(file),
  }
}
