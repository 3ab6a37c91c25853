import type { Scrubber } from '@tacet/scrub'
import {
  type GateBackend,
  knownBackend,
  type OptInItemType,
  takesOneEventPerEnvelope,
} from './backends.ts'
import { createCounters, type GateCounters } from './counters.ts'
import type { Envelope, Send } from './envelope.ts'
import { field } from './json-object.ts'
import { pack, type Parcel } from './parcel.ts'
import { quietly } from './quietly.ts'
import { type Receipt, writeReceipt } from './receipt.ts'
import { createRefuser } from './refusal.ts'
import type { BinaryHandler } from './seal.ts'
import { createSealer } from './seal-items.ts'

/** What a gate needs to know. */
export interface GateSettings {
  /** Decides which item types leave at all; `auto` lets through what every known backend takes. */
  readonly backend: GateBackend
  readonly scrubber: Pick<Scrubber, 'inspect'>
  /** The backend's host name, for receipts. */
  readonly host: string
  /**
   * Item types that leave only when they are named here, and then only to a backend that takes them.
   * @default []
   */
  readonly allow?: readonly OptInItemType[] | undefined
  /**
   * By item type: what makes binary payloads safe. Binary payloads without a handler do not leave.
   * @default {}
   */
  readonly binary?: Readonly<Partial<Record<string, BinaryHandler>>> | undefined
  /**
   * Told about each envelope after it was handed to `send`, whatever becomes of it there. It can
   * neither change nor stop what leaves.
   * @default none; writing receipts costs time only when this is given
   */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined
  /**
   * Told one line per reason and item type, the first time something that was asked for did not
   * leave; sessions and client reports, which an SDK makes by itself, are only counted.
   * @default none
   */
  readonly warn?: ((line: string) => void) | undefined
  /** @default its own, which nobody can read */
  readonly counters?: GateCounters | undefined
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
 * @returns A sender that resolves to `{}` when nothing of an envelope may leave, and otherwise settles
 *   as `send` does; of an envelope that had to be split, as the first part. It never throws
 *   synchronously.
 */
export function gate<R, E extends Envelope = Envelope>(
  send: Send<R, E>,
  settings: GateSettings,
): Send<R | {}, E> {
  const backend = knownBackend(settings.backend)
  const counters = settings.counters ?? createCounters()
  const sealItems = createSealer({
    ...settings,
    backend,
    refuse: createRefuser(counters, settings.warn),
  })
  const oneEvent = takesOneEventPerEnvelope(backend)
  return async (envelope) => {
    const parcels = pack(field(envelope, 0), sealItems(field(envelope, 1)), oneEvent)
    // Each call gets its own promise, so that one that throws holds up no other.
    const answers = parcels.map(async (parcel) => send(toEnvelope<E>(parcel)))
    for (const parcel of parcels) record(parcel, counters, settings)
    const [first] = await Promise.all(answers)
    return first ?? {}
  }
}

/** The tuple an SDK's `send` takes. Its type cannot be named here: each major has its own. */
function toEnvelope<E extends Envelope>({ header, items }: Parcel): E {
  const envelope: unknown = [header, items.map((item) => [item.header, item.payload])]
  return envelope as E
}

function record(parcel: Parcel, counters: GateCounters, settings: GateSettings): void {
  for (const item of parcel.items) {
    counters.countSent(item.type)
    for (const { rule } of item.findings) counters.countFindings(rule, 1)
  }
  const { onReceipt, host, now = systemTime } = settings
  if (onReceipt === undefined) return
  quietly(() => onReceipt(writeReceipt(parcel.items, host, now())))
}

function systemTime(): Date {
  return new Date()
}
