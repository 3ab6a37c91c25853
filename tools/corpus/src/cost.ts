import { benignSamples } from './benign/samples.ts'
import type { Engine } from './engine.ts'
import { freshTraffic } from './fresh-traffic.ts'
import type { Payload } from './payloads/payloads.ts'
import { randomFor, randomSource } from './random.ts'
import { secretSamples } from './secrets.ts'
import { bestTime, median, medianRatio, ratioOf, repeatFor } from './stopwatch.ts'
import { utf8 } from './template.ts'

/** What an engine costs on ordinary traffic. */
export interface Cost {
  /** Time of `value` over time of `JSON.stringify`, payloads with secrets. */
  readonly dirtyRatio?: number
  /** The same for payloads without. */
  readonly cleanRatio?: number
  /** As `dirtyRatio`, but every round brings other payloads, which are parsed before the clock runs. */
  readonly freshDirtyRatio?: number
  /** The same for payloads without secrets. */
  readonly freshCleanRatio?: number
  /** Megabytes of log lines per second. */
  readonly megabytesPerSecond?: number
}

const rounds = 15

/** For the compiler: an app that runs for a day is not measured by its first seconds. */
const warmUpMs = 500
const warmUpRounds = 10

/** One line in fifty has a secret, which is generous. */
const linesPerSecret = 50

/** Log lines as an app writes them: of few kinds, and hardly one is there twice. */
function logLines(count: number): readonly string[] {
  const random = randomFor('log lines')
  const secrets = secretSamples().filter(({ class: name }) => name === 'keyed')
  const logs: string[] = []
  for (let seed = 0; logs.length < count; seed++) {
    for (const { kind, text } of benignSamples(randomSource(seed))) {
      if (kind === 'benign/logs') logs.push(text)
    }
  }
  return logs
    .slice(0, count)
    .map((line, i) => (i % linesPerSecret === 0 ? random.pick(secrets).text : line))
}

type Clean = (input: unknown) => unknown

function cleanAll(value: Clean, inputs: readonly unknown[]): () => void {
  return () => {
    for (const input of inputs) value(input)
  }
}

/** The same payloads again and again: what an engine remembers of them helps it. */
function repeatedRatio(value: Clean, inputs: readonly object[]): number {
  const run = cleanAll(value, inputs)
  const base = cleanAll(JSON.stringify, inputs)
  repeatFor(warmUpMs, run)
  repeatFor(warmUpMs, base)
  return medianRatio(run, base, rounds)
}

/** Other payloads in every round. Both sides get copies of their own, so neither warms up the other's. */
function freshRatio(value: Clean, traffic: (round: number) => readonly string[]): number {
  const ratios: number[] = []
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const texts = traffic(round)
    const parsed = (): readonly unknown[] => texts.map((text) => JSON.parse(text) as unknown)
    const ratio = ratioOf(cleanAll(value, parsed()), cleanAll(JSON.stringify, parsed()))
    if (round >= warmUpRounds) ratios.push(ratio)
  }
  return median(ratios)
}

/** Measures cost in one process, alternating with its yardstick. */
export function costOf(engine: Engine, payloads: readonly Payload[]): Cost {
  const { text, value } = engine
  return {
    ...(value && {
      dirtyRatio: repeatedRatio(
        value,
        payloads.map(({ planted }) => planted),
      ),
      cleanRatio: repeatedRatio(
        value,
        payloads.map(({ clean }) => clean),
      ),
      freshDirtyRatio: freshRatio(value, (round) => freshTraffic(round).dirty),
      freshCleanRatio: freshRatio(value, (round) => freshTraffic(round).clean),
    }),
    ...(text && { megabytesPerSecond: throughputOf(text) }),
  }
}

function throughputOf(text: (input: string) => string): number {
  const lines = logLines(4000)
  const bytes = utf8(lines.join('')).length
  const readAll = (): void => {
    for (const line of lines) text(line)
  }
  return bytes / 1e6 / (bestTime(readAll, { forMs: 500, limitMs: 5000 }) / 1000)
}
