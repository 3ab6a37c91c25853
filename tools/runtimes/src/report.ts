import { ask } from './ask.ts'
import { openExamRoom } from './exam-room.ts'
import type { Examination } from './examine.ts'
import type { Runtime } from './runtime.ts'
import { node24, runtimes } from './runtimes.ts'

/*
 * node tools/runtimes/src/report.ts              every runtime
 * node tools/runtimes/src/report.ts Bun workerd  these only
 *
 * Ratios are for information: they depend on the machine, its load, and on how fast the runtime's own
 * JSON.stringify is.
 */
const wanted = process.argv.slice(2)
const room = await openExamRoom()
try {
  console.log(row('', 'samples', 'failures', 'dirty', 'clean'))
  for (const runtime of [node24, ...runtimes]) {
    if (wanted.length === 0 || wanted.includes(runtime.name)) console.log(await rowOf(runtime))
  }
} finally {
  await room.close()
}

async function rowOf(runtime: Runtime): Promise<string> {
  try {
    const exam = await ask(runtime, room, 'examine')
    const { dirtyRatio, cleanRatio } = (await ask(runtime, room, 'cost')).answer
    const { length } = exam.answer.failures
    const figures = [samples(exam.answer), length, times(dirtyRatio), times(cleanRatio)]
    return row(runtime.name, ...figures.map(String))
  } catch (error) {
    return row(runtime.name, error instanceof Error ? error.message : String(error))
  }
}

function samples({ outputs }: Examination): number {
  return Object.keys(outputs).length
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(36)}${cells.map((cell) => cell.padStart(10)).join('')}`
}
