import type { Engine } from './engine.ts'
import { contains, leaks, telling } from './sample.ts'
import type { BenignSample, SecretClass, SecretSample } from './sample.ts'

/** How many of how many, and the samples that count against the engine. */
export interface Score<T> {
  readonly good: number
  readonly total: number
  readonly misses: readonly Miss<T>[]
}

/** A sample the engine got wrong, with what it made of it. */
export interface Miss<T> {
  readonly sample: T
  readonly output: string
}

/** Everything that is measured on plain strings. */
export interface TextScores {
  readonly recall: Readonly<Record<SecretClass, Score<SecretSample>>>
  readonly neighbours: Score<SecretSample>
  readonly benign: Score<BenignSample>
  readonly idempotent: Score<SecretSample>
  readonly throws: number
}

function attempt(text: (input: string) => string, input: string): string | undefined {
  try {
    return text(input)
  } catch {
    return undefined
  }
}

/** A secret counts as removed when neither its plain nor its disguised form can be read any more. */
export function isCaught(sample: SecretSample, output: string): boolean {
  return !leaks(sample.reveal === undefined ? output : sample.reveal(output), sample.secrets)
}

function tally<T>(
  all: readonly Miss<T>[],
  isGood: (sample: T, output: string) => boolean,
): Score<T> {
  const misses = all.filter(({ sample, output }) => !isGood(sample, output))
  return { good: all.length - misses.length, total: all.length, misses }
}

/** Runs an engine over both corpora. An engine without `text` has no text scores. */
export function scoreText(
  engine: Engine,
  secrets: readonly SecretSample[],
  benign: readonly BenignSample[],
): TextScores | undefined {
  const { text } = engine
  if (text === undefined) return undefined
  let throws = 0
  const run = (input: string): string => {
    const output = attempt(text, input)
    if (output === undefined) throws++
    return output ?? input
  }
  const outputs = secrets.map((sample) => ({ sample, output: run(sample.text) }))
  const untouched = benign.map((sample) => ({ sample, output: run(sample.text) }))
  const recallOf = (name: SecretClass): Score<SecretSample> =>
    tally(
      outputs.filter(({ sample }) => sample.class === name),
      isCaught,
    )
  return {
    recall: {
      provider: recallOf('provider'),
      keyed: recallOf('keyed'),
      structural: recallOf('structural'),
      money: recallOf('money'),
      evasion: recallOf('evasion'),
    },
    neighbours: tally(outputs, (sample, output) =>
      sample.neighbours.every((neighbour) => output.includes(neighbour)),
    ),
    benign: tally(untouched, (sample, output) => output === sample.text),
    idempotent: tally(outputs, (_, output) => run(output) === output),
    throws,
  }
}

/** Whether a sample can be scored at all: its secrets are there to be found, and nowhere else. */
export function isSound(sample: SecretSample): boolean {
  const shown = sample.reveal === undefined ? sample.text : sample.reveal(sample.text)
  return (
    sample.secrets.length > 0 &&
    sample.secrets.every((secret) => shown.includes(secret.text)) &&
    sample.secrets.every((secret) => telling(secret).every((part) => contains(shown, part))) &&
    sample.neighbours.every((neighbour) => sample.text.includes(neighbour))
  )
}
