import { createHmac } from './hash.ts'

const SHAPE = /^[\da-f]{32}$/

/** A keyed hash of a text; nothing without a key. */
export type Pseudonym = (text: string) => string | undefined

/**
 * Prepares pseudonyms: 32 hexadecimal digits, the same for the same text and key, others under another
 * key. The last eight are a seal of the first 24 under the key, by which a second pass recognises a
 * pseudonym and leaves it as it is.
 */
export function createPseudonym(key: string | undefined): Pseudonym {
  if (key === undefined) return () => undefined
  const hmac = createHmac(key)
  const sealed = (name: string): string => name + hmac(`pseudonym ${name}`).slice(0, 8)
  return (text) =>
    SHAPE.test(text) && sealed(text.slice(0, 24)) === text ? text : sealed(hmac(text).slice(0, 24))
}
