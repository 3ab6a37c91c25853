import { readFileSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'

interface Frame {
  filename?: unknown
  lineno?: unknown
  colno?: unknown
  pre_context?: string[]
  context_line?: string
  post_context?: string[]
}

interface ErrorEvent {
  readonly exception?: {
    readonly values?: readonly { readonly stacktrace?: { readonly frames?: readonly Frame[] } }[]
  }
}

interface Excerpt {
  readonly pre: string[]
  readonly line: string
  readonly post: string[]
}

const linesAround = 5
const maxFrames = 20
const maxExcerpts = 500
const maxFileBytes = 1_048_576
const maxLineLength = 1_000

/**
 * Adds the source lines around each frame. It replaces the SDK's `ContextLines`, which reads files
 * asynchronously: an event that waits for a promise is lost when the process is about to die.
 *
 * Reads each place once. Large and minified files are left alone.
 */
export function sourceLinesIntegration(): { name: string; processEvent<T>(event: T): T } {
  const excerpts = new Map<string, Excerpt | undefined>()

  const excerptAt = (file: string, lineNumber: number): Excerpt | undefined => {
    const place = `${file}:${lineNumber}`
    if (excerpts.has(place)) return excerpts.get(place)
    const excerpt = readExcerpt(file, lineNumber)
    const oldest = excerpts.size < maxExcerpts ? undefined : excerpts.keys().next().value
    if (oldest !== undefined) excerpts.delete(oldest)
    excerpts.set(place, excerpt)
    return excerpt
  }

  return {
    name: 'SourceLines',
    processEvent(event) {
      for (const frame of framesOf(event as ErrorEvent)) {
        const { filename, lineno, colno } = frame
        if (typeof filename !== 'string' || typeof lineno !== 'number') continue
        if (frame.context_line !== undefined || !isAbsolute(filename)) continue
        if (typeof colno === 'number' && colno > maxLineLength) continue
        const excerpt = excerptAt(filename, lineno)
        if (excerpt === undefined) continue
        frame.pre_context = excerpt.pre
        frame.context_line = excerpt.line
        frame.post_context = excerpt.post
      }
      return event
    },
  }
}

/** The innermost frames of each exception; the SDK lists the innermost last. */
function framesOf(event: ErrorEvent): Frame[] {
  return (event.exception?.values ?? []).flatMap(
    (exception) => exception.stacktrace?.frames?.slice(-maxFrames) ?? [],
  )
}

function readExcerpt(file: string, lineNumber: number): Excerpt | undefined {
  try {
    if (statSync(file).size > maxFileBytes) return undefined
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    const line = lines[lineNumber - 1]
    if (line === undefined || line.length > maxLineLength) return undefined
    return {
      pre: lines.slice(Math.max(0, lineNumber - 1 - linesAround), lineNumber - 1),
      line,
      post: lines.slice(lineNumber, lineNumber + linesAround),
    }
  } catch {
    return undefined
  }
}
