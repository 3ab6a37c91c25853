import { parseArgs } from 'node:util'
import { benignSamples } from './benign/samples.ts'
import { benignValues } from './benign/values.ts'
import { costOf } from './cost.ts'
import { loadEngine } from './load-engine.ts'
import { payloads } from './payloads/payloads.ts'
import { randomSource } from './random.ts'
import { growths } from './scaling/growth.ts'
import { scoreHostile } from './score-hostile.ts'
import { alteredValues, scorePayloads } from './score-payloads.ts'
import { scoreText } from './score-text.ts'
import { secretSamples } from './secrets.ts'

/*
 * node tools/corpus/src/report.ts                          every figure
 * node tools/corpus/src/report.ts --quick                  without timings
 * node tools/corpus/src/report.ts --engine other.ts        of another engine (`export const engine`)
 * node tools/corpus/src/report.ts --seed 7                 on other samples of the same kinds
 * node tools/corpus/src/report.ts --misses                 every failing sample
 * node tools/corpus/src/report.ts --misses keyed leaks     of these rows only
 */
const { values: flags, positionals } = parseArgs({
  options: {
    engine: { type: 'string' },
    misses: { type: 'boolean', default: false },
    seed: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const engine = await loadEngine(flags.engine)
const source = randomSource(Number(flags.seed))
const events = payloads(source)

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function row(name: string, total: number, misses: readonly string[]): void {
  const good = total - misses.length
  const share = ((100 * good) / total).toFixed(2)
  print(`${name.padEnd(24)} ${share.padStart(7)} %  ${good} of ${total}`)
  if (flags.misses && (positionals.length === 0 || positionals.includes(name))) {
    for (const miss of misses) print(`  ${miss}`)
  }
}

function figure(name: string, value: number | undefined, unit = ''): void {
  if (value !== undefined) print(`${name.padEnd(24)} ${value.toFixed(2).padStart(7)} ${unit}`)
}

function reportText(): void {
  const text = scoreText(engine, secretSamples(source), benignSamples(source))
  if (text === undefined) return
  const { recall, neighbours, benign, idempotent } = text
  for (const [name, score] of Object.entries({ ...recall, neighbours, benign, idempotent })) {
    const misses = score.misses.map(
      ({ sample, output }) =>
        `${sample.id}\n    in  ${JSON.stringify(sample.text)}\n    out ${JSON.stringify(output)}`,
    )
    row(name, score.total, misses)
  }
  figure('throws on text', text.throws)
}

function reportPayloads(): void {
  const scores = scorePayloads(engine, events)
  if (scores === undefined) return
  const leaks = scores.leaked.map(
    ({ payload, canary, found }) => `${payload} ${canary.path} (${canary.style}) ${found}`,
  )
  const losses = scores.lost.map(
    ({ payload, useful, became }) =>
      `${payload} ${useful.path}: ${String(useful.value)} became ${JSON.stringify(became)}`,
  )
  const altered = (alteredValues(engine, benignValues) ?? []).map(
    ({ value, became }) => `${JSON.stringify(value)}\n    out ${JSON.stringify(became)}`,
  )
  row('leaks', scores.canaries, leaks)
  row('useful', scores.useful, losses)
  row('benign-values', benignValues.length, altered)
  figure('throws on payloads', scores.throws.length)
  figure('mutated inputs', scores.mutated.length)
  const casualties = scoreHostile(engine).map(({ name, fate }) => `${name} ${fate}`)
  print(`hostile objects: ${casualties.length === 0 ? 'all survived' : casualties.join(', ')}`)
}

function reportTimings(): void {
  const all = [...growths(engine)].toSorted((a, b) => b.exponent - a.exponent)
  const slowest = Math.max(...all.map(({ nanosPerChar }) => nanosPerChar))
  figure('worst exponent', all[0]?.exponent)
  figure('worst ns per character', slowest)
  const shown = all.filter((one, i) => i < 5 || one.nanosPerChar === slowest || one.stuckAt)
  for (const { kind, family, exponent, nanosPerChar, stuckAt } of flags.misses ? all : shown) {
    const stuck = stuckAt === undefined ? '' : `, stuck at ${stuckAt}`
    print(`  ${kind} ${family}: ${exponent.toFixed(2)}, ${nanosPerChar.toFixed(1)} ns${stuck}`)
  }
  const cost = costOf(engine, events)
  figure('dirty / JSON.stringify', cost.dirtyRatio, '×')
  figure('clean / JSON.stringify', cost.cleanRatio, '×')
  figure('fresh dirty / stringify', cost.freshDirtyRatio, '×')
  figure('fresh clean / stringify', cost.freshCleanRatio, '×')
  figure('log lines', cost.megabytesPerSecond, 'MB/s')
}

print(engine.name)
reportText()
reportPayloads()
if (!flags.quick && positionals.length === 0) reportTimings()
