/**
 * What `span` does while spans are sampled, apart from the rest so that it can be loaded late.
 *
 * @module
 */
import { runOnce } from './run-once.ts'
import type { Sink } from './sink.ts'

/** How `createMeasure` is passed on by those who load it late. */
export type CreateMeasure = typeof createMeasure

/**
 * Makes what `span` does while spans are sampled. It is not loaded before.
 *
 * @param countThrow Counts a throw of the sink.
 */
export function createMeasure(sink: Sink, countThrow: () => void): Sink['span'] {
  return (options, fn) => runOnce((work) => sink.span(options, work), fn, countThrow)
}
