import type { Scrubber } from '@tacet/scrub'
import {
  type GateBackend,
  knownBackend,
  type OptInItemType,
  takesOneEventPerEnvelope,
} from './backends.ts'
import { createCounters, type GateCounters } from './reports/counters.ts'
import type { Envelope, Send } from './envelope.ts'
import type { Shrink } from './items/fit.ts'
import { field } from './json-object.ts'
import { pack, type Parcel } from './parcel.ts'
import { type Causes, createRefuser } from './reports/refusal.ts'
import type { BinaryHandler, SealedItem, SealSettings } from './items/seal.ts'
import { createSealer } from './items/seal-items.ts'

/** What any gate needs to know. */
export interface BareSettings {
  /** Decides which item types leave at all; `auto` lets through what every known backend takes. */
  readonly backend: GateBackend
  readonly scrubber: Pick<Scrubber, 'inspect'>
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
   * Told one line per reason and item type, the first time something that was asked for did not
   * leave; sessions and client reports, which an SDK makes by itself, are only counted.
   * @default none
   */
  readonly warn?: ((line: string) => void) | undefined
  /** @default its own, which nobody can read */
  readonly counters?: GateCounters | undefined
}

/** What a gate may do besides; each of them is code that a page need not load. */
export interface Tools extends Pick<SealSettings, 'cleanContainer' | 'cleanRecording'> {
  /** @default none; what is too large is dropped */
  readonly shrink?: Shrink | undefined
  /** @default none; lines name the reason alone */
  readonly causes?: Causes | undefined
  /** Told what left, envelope by envelope, after it was handed to `send`. Never throws. */
  readonly onSent?: ((items: readonly SealedItem[]) => void) | undefined
}

/**
 * The door itself; `gate` is the one to use wherever a kilobyte does not matter. What holds there
 * holds here: this one writes no receipts, and drops what is too large instead of cutting it.
 *
 * @param tools Clean what holds many entries, and recordings; without them such items are refused.
 * @returns A sender, as `gate` does.
 */
export function bareGate<R, E extends Envelope = Envelope>(
  send: Send<R, E>,
  settings: BareSettings,
  { causes, onSent, ...tools }: Tools = {},
): Send<R | {}, E> {
  const backend = knownBackend(settings.backend)
  const counters = settings.counters ?? createCounters()
  const sealItems = createSealer({
    ...settings,
    backend,
    refuse: createRefuser(counters, settings.warn, causes),
    ...tools,
  })
  const oneEvent = takesOneEventPerEnvelope(backend)
  return async (envelope) => {
    const parcels = pack(field(envelope, 0), sealItems(field(envelope, 1)), oneEvent)
    // Each call gets its own promise, so that one that throws holds up no other.
    const answers = parcels.map(async (parcel) => send(toEnvelope<E>(parcel)))
    for (const { items } of parcels) {
      count(items, counters)
      onSent?.(items)
    }
    const [first] = await Promise.all(answers)
    return first ?? {}
  }
}

/** The tuple an SDK's `send` takes. Its type cannot be named here: each major has its own. */
function toEnvelope<E extends Envelope>({ header, items }: Parcel): E {
  const envelope: unknown = [header, items.map((item) => [item.header, item.payload])]
  return envelope as E
}

function count(items: readonly SealedItem[], counters: GateCounters): void {
  for (const item of items) {
    counters.countSent(item.type)
    for (const { rule } of item.findings) counters.countFindings(rule, 1)
  }
}
