/**
 * SHA-256 and HMAC, synchronous and the same in every runtime, for names that must not leave.
 *
 * @module
 */
export { createHmac, hashBytes, hashText } from './hash/hash.ts'
