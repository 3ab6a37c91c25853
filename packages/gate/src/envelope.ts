/**
 * The part of the envelope format the gate relies on, written down structurally so that the gate
 * works with every SDK major. Source: https://develop.sentry.dev/sdk/foundations/transport/envelopes/
 */
export type ItemHeader = { readonly type: string; readonly [key: string]: unknown }
/** An item: its header, and its payload as an object, a text or bytes. */
export type Item = readonly [ItemHeader, unknown]
/** An envelope: its header and its items. */
export type Envelope = readonly [Readonly<Record<string, unknown>>, readonly Item[]]

/**
 * Hands one envelope on; what it resolves to belongs to the SDK.
 *
 * `E` is the SDK's own envelope type, so that a transport's `send` goes in and comes out unchanged.
 */
export type Send<R = unknown, E extends Envelope = Envelope> = (envelope: E) => PromiseLike<R>
