/**
 * The measuring stick of the scrub engine: seeded secrets, benign texts and event payloads, and how to score any engine on them.
 *
 * @module
 */
export { benignSamples } from './benign/samples.ts'
export type { Engine } from './engine.ts'
export { ourEngine } from './our-engine.ts'
export type { BenignSample, Secret, SecretClass, SecretSample } from './sample.ts'
export { isCaught, scoreText } from './score-text.ts'
export type { Miss, Score, TextScores } from './score-text.ts'
export { secretSamples } from './secrets.ts'
