import { parseArgs } from 'node:util'
import { benignSamples } from './benign/samples.ts'
import { ourEngine } from './our-engine.ts'
import { payloads } from './payloads/payloads.ts'
import { scorePayloads } from './score-payloads.ts'
import { scoreText } from './score-text.ts'
import { secretSamples } from './secrets.ts'

/*
 * node tools/corpus/src/report.ts                      the figures
 * node tools/corpus/src/report.ts --misses             and every failing sample
 * node tools/corpus/src/report.ts --misses keyed leaks  of these rows only
 */
const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
})

function row(name: string, good: number, total: number, misses: readonly string[]): void {
  const share = ((100 * good) / total).toFixed(2)
  print(`${name.padEnd(24)} ${share.padStart(7)} %  ${good} of ${total}`)
  if (values.misses && (positionals.length === 0 || positionals.includes(name))) {
    for (const miss of misses) print(`  ${miss}`)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const engine = ourEngine()
print(engine.name)

const text = scoreText(engine, secretSamples(), benignSamples())
if (text !== undefined) {
  const rows = { ...text.recall, neighbours: text.neighbours, benign: text.benign }
  for (const [name, score] of Object.entries({ ...rows, idempotent: text.idempotent })) {
    const misses = score.misses.map(
      ({ sample, output }) =>
        `${sample.id}\n    in  ${JSON.stringify(sample.text)}\n    out ${JSON.stringify(output)}`,
    )
    row(name, score.good, score.total, misses)
  }
  print(`throws on text           ${text.throws}`)
}

const events = scorePayloads(engine, payloads())
if (events !== undefined) {
  row(
    'leaks',
    events.canaries - events.leaked.length,
    events.canaries,
    events.leaked.map(
      ({ payload, canary, found }) => `${payload} ${canary.path} (${canary.style}) ${found}`,
    ),
  )
  row(
    'useful',
    events.useful - events.lost.length,
    events.useful,
    events.lost.map(
      ({ payload, useful, became }) =>
        `${payload} ${useful.path}: ${String(useful.value)} became ${String(became)}`,
    ),
  )
  print(`throws on payloads       ${events.throws.length}`)
  print(`mutated inputs           ${events.mutated.length}`)
}
