import type { ItemType, OptInItemType } from '../backends.ts'
import { fillSlots, headerWithSlots, itemHeaderWithSlots, payloadsWithSlots } from './payloads.ts'
import { createSecrets } from './secrets.ts'

const everyOptIn: Readonly<Record<OptInItemType, true>> = {
  attachment: true,
  profile: true,
  profile_chunk: true,
  replay_event: true,
  replay_recording: true,
  session: true,
  sessions: true,
}

/** Everything a gate can be asked to let out. */
export const optIns = Object.keys(everyOptIn) as readonly OptInItemType[]

/** An envelope full of secrets, and where each of them is. */
export interface Attack {
  readonly envelope: unknown
  readonly planted: readonly { readonly place: string; readonly core: string }[]
}

/** A value under these names that is a number may leave: an order's id can look like a card. */
const numberNames = /(?:id|version|timestamp)(?:\.value)?$/

/** An envelope of one item with another secret in every field; `offset` turns the kinds round. */
export function plant(type: ItemType, offset: number, phrase: (text: string) => string): Attack {
  const planted: { place: string; core: string }[] = []
  const secretAt = createSecrets(offset + 1)
  let count = 0
  const next = (path: string): string => {
    const { kind, text, core } = secretAt(offset + count++)
    const planting = phrase(text)
    const mayStay = kind === 'card' && planting === core && numberNames.test(path)
    if (!mayStay) planted.push({ place: `${kind} at ${type}${path}`, core })
    return planting
  }
  const itemHeader = { ...(fillSlots(itemHeaderWithSlots, next, ' header') as object), type }
  const payload = fillSlots(payloadsWithSlots[type], next)
  return {
    envelope: [fillSlots(headerWithSlots, next, ' envelope header'), [[itemHeader, payload]]],
    planted,
  }
}
