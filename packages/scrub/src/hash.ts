/**
 * SHA-256 and HMAC, synchronous and the same in every runtime, for names that must not be told.
 *
 * @module
 */
export { createHmac, hashText } from './policy/sha256.ts'
