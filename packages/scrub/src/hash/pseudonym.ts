import { createHmac } from './hash.ts'

const SHAPE = /^[\da-f]{32}$/

/** A keyed hash of a text; nothing without a key. */
export type Pseudonym = (text: string) => string | undefined

/**
 * Prepares pseudonyms: 32 hexadecimal digits that are stable for a key and differ across keys. The
 * last eight tell that the key made them, so that a second reading leaves a pseudonym as it is.
 */
export function createPseudonym(key: string | undefined): Pseudonym {
  if (key === undefined) return () => undefined
  const hmac = createHmac(key)
  const sealed = (name: string): string => name + hmac(`pseudonym ${name}`).slice(0, 8)
  return (text) =>
    SHAPE.test(text) && sealed(text.slice(0, 24)) === text ? text : sealed(hmac(text).slice(0, 24))
}
