// `npm run test:faults`: things go wrong around a job runner at work, and what was lost is counted.
//
//   npm run test:faults -- --size 40            errands for each part of a fault (default 100)
//   npm run test:faults -- --queue BullMQ       one queue only
//   npm run test:faults -- --fault killed       faults whose title contains this
//
// Exit code 1 if a job was lost, a notice is missing or came twice, or a runner died of it; and where
// the fault is no excuse, if a job that failed is not one event, or a job was worked on again.
import { parseArgs } from 'node:util'
import { faults } from './faults/faults.ts'
import { tryFault } from './faults/trial.ts'
import { printVerdict, printVerdictHead } from './faults/print-verdict.ts'
import type { QueueName } from './faults/world.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    queue: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
  },
})
const queues = (['BullMQ', 'pg-boss'] as const satisfies readonly QueueName[]).filter((queue) =>
  queue.includes(values.queue),
)
const chosen = faults.filter(({ title }) => title.includes(values.fault))

printVerdictHead()
let passed = queues.length * chosen.length > 0
for (const queue of queues) {
  for (const fault of chosen) {
    const verdict = await tryFault(fault, { queue, size: Number(values.size) })
    printVerdict(verdict)
    passed &&= verdict.passed
  }
}
console.log(passed ? 'all as it must be' : 'NOT as it must be')
process.exitCode = passed ? 0 : 1
