import type { EnvelopeItemType as ItemTypeOf11, Transport as Transport11 } from '@sentry/core'
import type { EnvelopeItemType as ItemTypeOf10, Transport as Transport10 } from 'sentry-core-10'
import { gate, type GateSettings, type ItemType } from './index.ts'

// An SDK upgrade that adds an item type stops the build here, before the type can leave unseen:
// give it a row in `backends.ts` and a limit in `limits.ts`.
type Unlisted = Exclude<ItemTypeOf10 | ItemTypeOf11, ItemType>
export const everyTypeIsListed: [Unlisted] extends [never] ? true : Unlisted = true

declare const settings: GateSettings
declare const transport10: Transport10
declare const transport11: Transport11

// The same type goes in and comes out, so a gated sender is again a transport's `send`.
export const gated10: Transport10 = {
  flush: (timeout) => transport10.flush(timeout),
  send: gate(transport10.send, settings),
}
export const gated11: Transport11 = {
  flush: (timeout) => transport11.flush(timeout),
  send: gate(transport11.send, settings),
}
