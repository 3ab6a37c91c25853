import { capture, span } from '@tacet/telemetry'
import { leaveActionName } from './action-names.ts'
import { isControlFlow } from './control-flow.ts'
import { runtimeTag } from './runtime.ts'

/**
 * Names a server action in what is reported of it, and measures it while traces are sampled. What
 * the action throws is captured once and reaches Next as it came; `redirect()`, `notFound()` and
 * their kind are never captured.
 *
 * @param name A name of few distinct values: `book a room`, never `book room 7`.
 * @param action The action. It is called with the same arguments and its very result is returned.
 *
 * @example
 * 'use server'
 *
 * export const book = withServerAction('book a room', async (form: FormData) => {
 *   await rooms.book(form.get('room'))
 *   redirect('/bookings')
 * })
 */
export function withServerAction<Arguments extends readonly unknown[], Result>(
  name: string,
  action: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    try {
      return await span({ name, op: 'function.server_action' }, () => action(...args))
    } catch (error) {
      if (!isControlFlow(error) && !leaveActionName(error, name)) {
        capture(error, {
          handled: false,
          tags: { ...runtimeTag(), 'next.kind': 'action', 'next.action': name },
        })
      }
      throw error
    }
  }
}
