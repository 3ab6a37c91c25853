import {
  alteredValues,
  benignSamples,
  benignValues,
  payloads,
  scoreHostile,
  scorePayloads,
  scoreText,
  secretSamples,
} from '@tacet/corpus'
import type { floors, PayloadScores, TextScores } from '@tacet/corpus'

import { fingerprint } from './fingerprint.ts'
import { natives } from './natives.ts'
import { policies } from './policies.ts'
import type { Scrub } from './policies.ts'

/** Names of the scores, which are those of the floors. */
export type ScoreName = keyof typeof floors

/** What the engine did in one runtime, as JSON can hold it. */
export interface Examination {
  readonly scores: Readonly<Record<ScoreName, Share>>
  /** Every sample, canary or object that counts against the engine. */
  readonly failures: readonly string[]
  /** One fingerprint per text and payload, of what it became and of what was found in it. */
  readonly outputs: Readonly<Record<string, string>>
}

/** How many of how many. */
export interface Share {
  readonly good: number
  readonly total: number
}

/**
 * The whole examination: every sample of the corpus with the standard policy, and the outputs under
 * the other policies too. It uses nothing of any one runtime, so it runs where the engine runs.
 */
export function examine(scrub: Scrub): Examination {
  const { text, value } = scrub.createScrubber()
  const engine = { name: '@tacet/scrub', text, value }
  const samples = [secretSamples(), benignSamples()] as const
  const events = payloads()
  const texts = scoreText(engine, ...samples)
  const parts = scorePayloads(engine, events)
  const altered = alteredValues(engine, benignValues)?.map((one) => JSON.stringify(one))
  if (!texts || !parts || !altered) throw new Error('tacet: the engine cleans texts and payloads')

  return {
    scores: {
      provider: shareOf(texts.recall.provider),
      keyed: shareOf(texts.recall.keyed),
      structural: shareOf(texts.recall.structural),
      money: shareOf(texts.recall.money),
      evasion: shareOf(texts.recall.evasion),
      idempotent: shareOf(texts.idempotent),
      neighbours: shareOf(texts.neighbours),
      benign: shareOf(texts.benign),
      benignValues: share(benignValues.length, altered.length),
      canariesKept: share(parts.canaries, parts.leaked.length),
      usefulKept: share(parts.useful, parts.lost.length),
    },
    failures: [
      ...textFailures(texts),
      ...altered.map((one) => `altered ${one}`),
      ...payloadFailures(parts),
      ...[...scoreHostile(engine), ...scoreHostile(engine, natives)].map(
        ({ name, fate }) => `hostile ${name}: ${fate}`,
      ),
    ],
    outputs: Object.fromEntries([
      ...samples.flat().map((sample) => [`text ${sample.id}`, fingerprint(text(sample.text))]),
      ...Object.entries(policies(scrub)).flatMap(([policy, scrubber]) =>
        events.map(({ id, planted }) => [
          `${policy} ${id}`,
          fingerprint(JSON.stringify(scrubber.inspect(planted))),
        ]),
      ),
    ]) as Examination['outputs'],
  }
}

function share(total: number, bad: number): Share {
  return { good: total - bad, total }
}

function shareOf({ good, total }: Share): Share {
  return { good, total }
}

function textFailures({ recall, throws, ...rest }: TextScores): readonly string[] {
  const named = Object.entries({ ...recall, ...rest })
  return [
    ...named.flatMap(([name, { misses }]) => misses.map(({ sample }) => `${name} ${sample.id}`)),
    ...(throws > 0 ? [`threw on ${throws} texts`] : []),
  ]
}

function payloadFailures({ leaked, lost, throws, mutated }: PayloadScores): readonly string[] {
  return [
    ...leaked.map(({ payload, canary }) => `leaked ${payload} ${canary.path}`),
    ...lost.map(({ payload, useful }) => `lost ${payload} ${useful.path}`),
    ...throws.map((payload) => `threw on ${payload}`),
    ...mutated.map((payload) => `mutated ${payload}`),
  ]
}
