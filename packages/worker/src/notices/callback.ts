import type { Channel, Message } from './channel.ts'

/**
 * A channel that calls the app, which has a mailer or the like.
 *
 * @param name What deliveries are remembered by.
 * @param send Rejects or throws when the message shall be tried again. It may be called twice with
 *   one `id`: when a process ends before it has noted that the message is out.
 *
 * @example
 * callback('mail', ({ id, person, text }) => mailer.send({ to: person.email, text, messageId: id }))
 */
export function callback(
  name: string,
  send: (message: Message, signal: AbortSignal) => Promise<void> | void,
): Channel {
  return { name, send }
}
