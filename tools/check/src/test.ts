// `npm test`: runs every project's tests through nx, then sums what the reports say.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { runProgram } from './program.ts'
import { sweepDist } from './sweep-dist.ts'
import { countsLine, countTests, sumCounts } from './test-counts.ts'
import type { TestReport } from './test-counts.ts'
import { leaveCounts, listWorkspaces, root } from './workspace.ts'

const args = process.argv.slice(2)
const narrowed = args.some((arg) => /^(?:-p|--projects?|--exclude)(?:=|$)/.test(arg))

// A report that an earlier run left must not speak for this one. nx puts back those of cached runs.
rmSync(join(root, '.reports'), { recursive: true, force: true })
sweepDist(root)

const nx = await runProgram(
  ['nx', 'run-many', '-t', 'test', '--output-style=static', ...args],
  'inherit',
  environmentWithoutTelemetry(),
)

const counts = sumCounts(
  listWorkspaces()
    .filter(({ manifest }) => manifest.scripts?.['test'] !== undefined)
    .map(({ manifest }) => ({ name: manifest.name, report: readReport(manifest.name) }))
    .filter(({ report }) => report !== undefined || !narrowed)
    .map(({ name, report }) => countTests(name, report)),
)
for (const remark of counts.remarks) console.error(`tacet: ${remark}`)

const silentFailure = nx.code !== 0 && counts.failed === 0
if (silentFailure) console.error('tacet: nx failed although no test did; see its output above')
const failed = counts.failed + (silentFailure ? 1 : 0)
const nothingRan = counts.passed + failed === 0
if (nothingRan) console.error('tacet: nothing ran')

leaveCounts('test', counts.passed, failed)
console.log(`tests: ${countsLine({ ...counts, failed })}`)
process.exitCode = failed > 0 || nothingRan ? 1 : 0

function readReport(project: string): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(join(root, '.reports', `${project}.json`), 'utf8')) as TestReport
  } catch {
    return undefined
  }
}

/** Tests set what they need: an operator's own settings must neither break them nor colour the cache. */
function environmentWithoutTelemetry(): NodeJS.ProcessEnv {
  const ours = /^(?:SENTRY_|TACET_|DO_NOT_TRACK$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}
