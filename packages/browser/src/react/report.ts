import { capture, type CaptureContext } from '@tacet/telemetry'
import { errorsBehind } from './broken-fallbacks.ts'
import { type SdkEvent, type StackParser, withComponentStack } from './component-stack-event.ts'

/** Who told us of an error: a boundary of ours, React's root, or React after it had recovered. */
export type Teller = 'boundary' | 'recoverable' | 'root'

// React may tell of one error in several places, and `use()` throws the same object at every retry.
const reported = new WeakSet<object>()

/**
 * Captures an error that React caught, once for each object. What React knows besides is the stack
 * of components; props and state are not looked at.
 */
export function report(
  error: unknown,
  teller: Teller,
  componentStack: string | null | undefined,
  context: CaptureContext = {},
): void {
  for (const earlier of errorsBehind(error)) report(earlier, 'boundary', undefined)
  if (isObject(error)) {
    if (reported.has(error)) return
    reported.add(error)
  }
  capture(error, {
    ...context,
    tags: { 'react.error': teller },
    ...(componentStack ? aboutComponents(componentStack) : {}),
  })
}

/** The same key as in `sink.ts`, by its name: a page without React does not carry what is below. */
const refineKey: unique symbol = Symbol.for('tacet.refine')

interface RefinedContext extends CaptureContext {
  /** Adds to the event what a context cannot say. */
  readonly [refineKey]: <E extends SdkEvent>(event: E, parse: StackParser) => E
}

/** The stack of components, and how a page's sink makes it a cause of the error. */
function aboutComponents(componentStack: string): RefinedContext {
  return {
    componentStack,
    [refineKey]: (event, parse) => withComponentStack(event, componentStack, parse),
  }
}

/** What can be told apart from another of the same value; a thrown text cannot. */
export function isObject(error: unknown): error is object {
  return (typeof error === 'object' && error !== null) || typeof error === 'function'
}
