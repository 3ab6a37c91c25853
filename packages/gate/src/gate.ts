import { type BareSettings, bareGate } from './bare-gate.ts'
import { causes } from './reports/causes.ts'
import type { Envelope, Send } from './envelope.ts'
import { cleanContainer } from './items/container.ts'
import { quietly } from './reports/quietly.ts'
import { type Receipt, writeReceipt } from './reports/receipt.ts'
import { cleanRecording } from './items/recording.ts'
import { shrink } from './items/shrink.ts'

/** What a gate needs to know. */
export interface GateSettings extends BareSettings {
  /** The backend's host name, for receipts. */
  readonly host: string
  /**
   * Told about each envelope after it was handed to `send`, whatever becomes of it there. It can
   * neither change nor stop what leaves.
   * @default none; writing receipts costs time only when this is given
   */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined
  /** @default the system clock */
  readonly now?: (() => Date) | undefined
}

/**
 * Guards a sender: it is a decorator with the sender's own type. What cannot be shown to be clean is
 * refused and counted, never sent; what is sent consists of headers and text made here.
 *
 * Put it outermost, `gate(offline(base))`, so that queues and stores behind it only ever hold clean
 * bytes. `send` is called before the first `await`, so a process that is about to end can collect
 * the clean envelope synchronously.
 *
 * @param send Hands an envelope on: a transport's own `send`, or what queues and stores in front of it.
 * @param settings What may leave, through which scrubber, and who is told.
 * @returns A sender that resolves to `{}` when nothing of an envelope may leave, and otherwise settles
 *   as `send` does; of an envelope that had to be split, as the first part. It never throws
 *   synchronously.
 */
export function gate<R, E extends Envelope = Envelope>(
  send: Send<R, E>,
  settings: GateSettings,
): Send<R | {}, E> {
  const { onReceipt, host, now = systemTime } = settings
  return bareGate(send, settings, {
    shrink,
    causes,
    cleanContainer,
    cleanRecording,
    onSent: onReceipt && ((items) => quietly(() => onReceipt(writeReceipt(items, host, now())))),
  })
}

function systemTime(): Date {
  return new Date()
}
