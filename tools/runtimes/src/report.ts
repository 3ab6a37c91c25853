import { ask } from './ask.ts'
import type { Pace } from './cost.ts'
import { openExamRoom } from './exam-room.ts'
import type { Examination } from './examine.ts'
import type { Runtime } from './runtime.ts'
import { node24, runtimes } from './runtimes.ts'

/*
 * node tools/runtimes/src/report.ts              every runtime
 * node tools/runtimes/src/report.ts Bun workerd  these only
 *
 * Costs are for information: time of `inspect` over that of JSON.stringify, and microseconds per payload.
 * They depend on the machine and its load, and the ratio on how fast a runtime's own JSON.stringify is.
 */
const wanted = process.argv.slice(2)
const room = await openExamRoom()
try {
  console.log(row('', 'samples', 'failures', 'dirty', '', 'clean'))
  for (const runtime of [node24, ...runtimes]) {
    if (wanted.length === 0 || wanted.includes(runtime.name)) console.log(await rowOf(runtime))
  }
} finally {
  await room.close()
}

async function rowOf(runtime: Runtime): Promise<string> {
  try {
    const exam = await ask(runtime, room, 'examine')
    const { dirty, clean } = (await ask(runtime, room, 'cost')).answer
    const counts = [samples(exam.answer), exam.answer.failures.length].map(String)
    return row(runtime.name, ...counts, ...figures(dirty), ...figures(clean))
  } catch (error) {
    return row(runtime.name, error instanceof Error ? error.message : String(error))
  }
}

function samples({ outputs }: Examination): number {
  return Object.keys(outputs).length
}

function figures({ ratio, micros }: Pace): readonly string[] {
  return [`${ratio.toFixed(2)} ×`, `${micros.toFixed(0)} µs`]
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(36)}${cells.map((cell) => cell.padStart(10)).join('')}`
}
