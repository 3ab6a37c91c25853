import { parseArgs } from 'node:util'
import { benignSamples } from './benign/samples.ts'
import { ourEngine } from './our-engine.ts'
import { scoreText } from './score-text.ts'
import type { Score } from './score-text.ts'
import { secretSamples } from './secrets.ts'

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
})

function line(name: string, score: Score<{ readonly id: string; readonly text: string }>): void {
  const share = ((100 * score.good) / score.total).toFixed(2)
  console.log(`${name.padEnd(34)} ${share.padStart(7)} %  ${score.good} of ${score.total}`)
  const wanted = positionals.length === 0 || positionals.includes(name)
  if (!values.misses || !wanted) return
  for (const { sample, output } of score.misses) {
    console.log(
      `  ${sample.id}\n    in  ${JSON.stringify(sample.text)}\n    out ${JSON.stringify(output)}`,
    )
  }
}

const text = scoreText(ourEngine(), secretSamples(), benignSamples())
if (text !== undefined) {
  for (const [name, score] of Object.entries(text.recall)) line(name, score)
  line('neighbours', text.neighbours)
  line('benign', text.benign)
  line('idempotent', text.idempotent)
  console.log(`throws ${text.throws}`)
}
