/**
 * The measuring stick of the scrub engine: seeded secrets, benign texts and event payloads, and how to score any engine on them.
 *
 * @module
 */
export { benignSamples } from './benign/samples.ts'
export type { Engine } from './engine.ts'
export { benignValues } from './benign/values.ts'
export { costOf } from './cost.ts'
export type { Cost } from './cost.ts'
export { floors } from './floors.ts'
export type { Hostile } from './hostile/hostile.ts'
export { hostiles } from './hostile/hostiles.ts'
export { growths } from './scaling/growth.ts'
export type { Growth } from './scaling/growth.ts'
export type { Family } from './scaling/text-families.ts'
export { scoreHostile } from './score-hostile.ts'
export type { Casualty } from './score-hostile.ts'
export { payloads } from './payloads/payloads.ts'
export type { Payload, PlantedCanary, Useful } from './payloads/payloads.ts'
export { randomSource } from './random.ts'
export type { Random, RandomSource } from './random.ts'
export type { BenignSample, Secret, SecretClass, SecretSample } from './sample.ts'
export { alteredValues, scorePayloads } from './score-payloads.ts'
export type { Leak, Loss, PayloadScores } from './score-payloads.ts'
export { isCaught, scoreText } from './score-text.ts'
export type { Miss, Score, TextScores } from './score-text.ts'
export { secretSamples } from './secrets.ts'
