/**
 * What a bare gate may be given: the cleaning of items that hold many entries, and of recordings.
 *
 * @module
 */
export { cleanContainer } from './items/container.ts'
export { cleanRecording } from './items/recording.ts'
