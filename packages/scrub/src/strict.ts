/**
 * What leaves under `strict`, as a part to give to the small engine.
 *
 * @module
 */
export { createStrict } from './strict/strict.ts'
