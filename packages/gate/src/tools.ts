/**
 * What a bare gate may be given: the cleaning of items that hold many entries, and of recordings.
 *
 * @module
 */
export { cleanContainer } from './container.ts'
export { cleanRecording } from './recording.ts'
