import type { ItemType } from '../backends.ts'
import { itemLimits, shrinkable } from './limits.ts'
import { byteLength } from '../utf8.ts'

/** Makes the text of a clean payload smaller than so many UTF-8 bytes; `undefined` when it cannot. */
export type Shrink = (text: string, limit: number) => string | undefined

/**
 * Sees to it that a clean payload is small enough for its type.
 *
 * @param text The JSON text of one payload, or of one entry of a container.
 * @param shrink What is done with payloads that stay useful when cut; without it they are dropped.
 * @returns The text itself when it fits, a smaller one when cutting helps, else `undefined`.
 */
export function fit(type: ItemType, text: string, shrink: Shrink | undefined): string | undefined {
  const limit = itemLimits[type]
  // A UTF-16 unit is at most three UTF-8 bytes, so most payloads need not be measured.
  if (text.length * 3 <= limit || byteLength(text) <= limit) return text
  return shrinkable.has(type) ? shrink?.(text, limit) : undefined
}
