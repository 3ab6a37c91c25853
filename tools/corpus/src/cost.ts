import { benignSamples } from './benign/samples.ts'
import type { Engine } from './engine.ts'
import type { Payload } from './payloads/payloads.ts'
import { randomFor } from './random.ts'
import { secretSamples } from './secrets.ts'
import { bestTime, medianRatio } from './stopwatch.ts'
import { utf8 } from './template.ts'

/** What an engine costs on ordinary traffic. */
export interface Cost {
  /** Time of `value` over time of `JSON.stringify`, payloads with secrets. */
  readonly dirtyRatio?: number
  /** The same for payloads without. */
  readonly cleanRatio?: number
  /** Megabytes of log lines per second. */
  readonly megabytesPerSecond?: number
}

const rounds = 15

/** One line in fifty has a secret, which is generous. */
const linesPerSecret = 50

/** Log lines as an app writes them. */
export function logLines(count: number): readonly string[] {
  const random = randomFor('log lines')
  const logs = benignSamples().filter(({ kind }) => kind === 'benign/logs')
  const secrets = secretSamples().filter(({ class: name }) => name === 'keyed')
  return Array.from({ length: count }, (_, i) =>
    i % linesPerSecret === 0 ? random.pick(secrets).text : random.pick(logs).text,
  )
}

function ratio(value: (input: unknown) => unknown, inputs: readonly object[]): number {
  const run = (): void => {
    for (const input of inputs) value(input)
  }
  const base = (): void => {
    for (const input of inputs) JSON.stringify(input)
  }
  run()
  base()
  return medianRatio(run, base, rounds)
}

/** Measures cost in one process, alternating with its yardstick. */
export function costOf(engine: Engine, payloads: readonly Payload[]): Cost {
  const { text, value } = engine
  const lines = logLines(4000)
  const bytes = utf8(lines.join('')).length
  const readAll = (clean: (input: string) => string) => (): void => {
    for (const line of lines) clean(line)
  }
  return {
    ...(value && {
      dirtyRatio: ratio(
        value,
        payloads.map(({ planted }) => planted),
      ),
      cleanRatio: ratio(
        value,
        payloads.map(({ clean }) => clean),
      ),
    }),
    ...(text && {
      megabytesPerSecond:
        bytes / 1e6 / (bestTime(readAll(text), { forMs: 500, limitMs: 5000 }) / 1000),
    }),
  }
}
