import { type FilterObject, type FilterRules, NOTHING } from './filtered.ts'

/** What V8 writes before the message, and where its frames begin. */
const NAME = /^[\w$.]+(?: \[\w+\])?: /
const FRAMES = /\n[^\S\n]+at /

/**
 * A stack repeats the error's message behind the name of the error, where a rule may not find what it found
 * in the message alone. So the clean message is written there as well; its finding stands for both.
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
