/**
 * A local receiver for what Sentry SDKs send: it keeps every byte, decodes it, and shows it.
 *
 * @module
 */
export { decodeEnvelope } from './receiving/envelope.ts'
export type { DecodedEnvelope, EnvelopeItem } from './receiving/envelope.ts'
export type { Fault, RequestHead } from './fault.ts'
export { openInbox } from './inbox.ts'
export type { Inbox, InboxOptions } from './inbox.ts'
export type { Place } from './search.ts'
export type { InboxItem, InboxRequest } from './store.ts'
