import {
  admission,
  type GateBackend,
  isItemType,
  type ItemType,
  type OptInItemType,
} from '../backends.ts'
import { field } from '../json-object.ts'
import { countLimit, envelopeLimit } from './limits.ts'
import type { Refuse, RefusalReason } from '../reports/refusal.ts'
import { seal, type SealedItem, type SealSettings } from './seal.ts'

/** What may leave, and how it is made ready. */
export interface SealerSettings {
  readonly backend: GateBackend
  readonly scrubber: SealSettings['scrubber']
  readonly allow?: readonly OptInItemType[] | undefined
  readonly binary?: SealSettings['binary'] | undefined
  readonly refuse: Refuse
  readonly shrink?: SealSettings['shrink']
  readonly cleanContainer?: SealSettings['cleanContainer']
  readonly cleanRecording?: SealSettings['cleanRecording']
  /**
   * Bytes that the payloads of one envelope may have together.
   * @default 200 MiB
   */
  readonly capacity?: number
}

/** Makes the function that seals an envelope's items one by one; those that may not leave are refused. */
export function createSealer(settings: SealerSettings): (items: unknown) => SealedItem[] {
  const { backend, refuse, capacity = envelopeLimit } = settings
  const allowed = new Set<string>(settings.allow)
  const sealSettings: SealSettings = { ...settings, binary: { ...settings.binary } }

  function sealItem(item: unknown): SealedItem | undefined {
    const header = field(item, 0)
    const type = field(header, 'type')
    if (!isItemType(type)) {
      refuse(typeof type === 'string' ? 'unknown-type' : 'malformed', 'unknown')
      return undefined
    }
    const sealed = objection(type) ?? seal(type, header, field(item, 1), sealSettings)
    if (typeof sealed !== 'string') return sealed
    refuse(sealed, type)
    return undefined
  }

  function objection(type: ItemType): RefusalReason | undefined {
    const verdict = admission(backend, type)
    if (verdict === 'never') return 'not-for-backend'
    return verdict === 'opt-in' && !allowed.has(type) ? 'not-opted-in' : undefined
  }

  return (items) => {
    const sealed: SealedItem[] = []
    let room = capacity
    for (const item of listOf(items, refuse)) {
      const ready = sealItem(item)
      if (ready === undefined) continue
      if (ready.bytes > room) {
        refuse('too-large', ready.type)
        continue
      }
      room -= ready.bytes
      sealed.push(ready)
    }
    return sealed
  }
}

/** The items of an envelope in an array of our own; an element that cannot be read is `undefined`. */
function listOf(items: unknown, refuse: Refuse): readonly unknown[] {
  try {
    if (Array.isArray(items)) {
      const length = Math.min(items.length, countLimit)
      if (length < items.length) refuse('too-large', 'unknown')
      return Array.from({ length }, (_, index) => field(items, index))
    }
    refuse('malformed', 'unknown')
  } catch {
    refuse('unreadable', 'unknown')
  }
  return []
}
