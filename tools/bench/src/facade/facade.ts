import { ratios, table } from '../markdown.ts'
import { runChild } from '../run-child.ts'
import { compare, type Comparison, type Round } from '../statistics.ts'
import { callNames } from './loop.ts'

export const title = 'A call while telemetry is off'

const signed = new Intl.NumberFormat('en', {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
})

/** Measures the facade while off against functions with an empty body. */
export async function measureFacade(rounds: number): Promise<string> {
  const rows: string[][] = []
  for (const name of callNames) {
    const hot = await compareLoops(name, 20_000_000, [], rounds)
    const cold = await compareLoops(name, 500_000, ['--max-opt=1'], rounds)
    rows.push([
      name.includes(' ') ? name : `\`${name}\``,
      `${hot.subject.toFixed(2)} ns`,
      `${hot.reference.toFixed(2)} ns`,
      ratios(hot),
      `${signed.format(cold.subject - cold.reference)} ns`,
    ])
  }
  return `Goal: at most 1.5 × an empty function. The last two rows are no part of tacet: they are the two usual places to look for
a sink, and the reason why it is kept elsewhere (\`packages/telemetry/src/current.ts\`). The last column is the cost over an
empty function before the optimising compiler has seen the code.

${table([['call', 'off', 'empty function', 'ratio, three rounds', 'not optimised'], ...rows])}`
}

async function compareLoops(
  name: string,
  times: number,
  nodeFlags: readonly string[],
  rounds: number,
): Promise<Comparison> {
  const results: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    const output = await runChild('facade/loop.ts', { nodeFlags, args: [name, String(times)] })
    results.push(JSON.parse(output) as Round)
  }
  return compare(results)
}
