/** The parts of an SDK's event that are read or written here. */
export interface SdkEvent {
  exception?: { values?: readonly ExceptionValue[] }
  contexts?: Readonly<Record<string, unknown>>
}

interface ExceptionValue {
  readonly type?: string
  readonly value?: string
  readonly stacktrace?: object
  readonly mechanism?: object
}

/** What an SDK reads stacks with: frames, the innermost last. */
export type StackParser = (stack: string) => readonly object[]

/** React itself has no bound: a tree may be as deep as one likes. */
const longest = 8_000

/**
 * Adds the stack of components to the event of an error: as the cause of the error, with frames that a
 * backend maps to sources, and as text. The app's error stays as it is.
 *
 * @param parse The SDK's own stack parser; a component stack is written like the engine's stacks.
 * @returns A new event.
 */
export function withComponentStack<Event extends SdkEvent>(
  event: Event,
  componentStack: string,
  parse: StackParser,
): Event {
  const stack = componentStack.slice(0, longest)
  const values = event.exception?.values ?? []
  const frames = parse(stack)
  return {
    ...event,
    exception: {
      ...event.exception,
      values: [...linked(frames, values), ...values.map(withoutDiff)],
    },
    contexts: { ...event.contexts, react: { componentStack: stack } },
  }
}

/** The cause stands before its error; ids tell the SDK's own chain who belongs to whom. */
function linked(frames: readonly object[], values: readonly ExceptionValue[]): ExceptionValue[] {
  const error = values.at(-1)
  if (frames.length === 0 || error === undefined) return []
  return [
    {
      // The name that backends know from the vendor's own boundary.
      type: `React ErrorBoundary ${error.type ?? 'Error'}`,
      stacktrace: { frames },
      mechanism: {
        type: 'chained',
        handled: true,
        source: 'cause',
        exception_id: values.length,
        parent_id: 0,
      },
    },
  ]
}

/**
 * React's development build ends the message about a hydration mismatch with a picture of the tree,
 * its props and texts, below this link.
 */
function withoutDiff(value: ExceptionValue): ExceptionValue {
  const end = value.value?.indexOf(hydrationLink) ?? -1
  if (end === -1) return value
  return { ...value, value: value.value?.slice(0, end + hydrationLink.length) ?? '' }
}

const hydrationLink = 'https://react.dev/link/hydration-mismatch'
