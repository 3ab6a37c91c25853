/**
 * What leaves under `strict`, for engines that take it as a part.
 *
 * @module
 */
export { createStrict } from './strict/strict.ts'
