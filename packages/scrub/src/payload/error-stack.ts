import { type FilterObject, type FilterRules, NOTHING } from './filtered.ts'

/** What V8 writes before the message, and where its frames begin. */
const NAME = /^[\w$.]+(?: \[\w+\])?: /
const FRAMES = /\n\s+at /

/**
 * A stack begins with the error's message, in a line that other words lead in. What went from the
 * message alone goes from there as well; the message's finding tells of both.
 */
export function createFilterStack({ replacement }: FilterRules): FilterObject {
  return (copy) => {
    const { message, stack } = copy
    if (typeof message !== 'string' || typeof stack !== 'string') return NOTHING
    if (!message.includes(replacement) || stack.includes(message)) return NOTHING
    const frames = stack.search(FRAMES)
    if (frames > 0) copy['stack'] = (NAME.exec(stack)?.[0] ?? '') + message + stack.slice(frames)
    return NOTHING
  }
}
