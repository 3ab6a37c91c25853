import { parseArgs } from 'node:util'
import { writeSection } from '../write-benchmarks.ts'
import { measureScrub, title } from './scrub.ts'

/*
 * npm run bench:scrub                       every engine, some minutes
 * npm run bench:scrub -- --resume           goes on where the last run was interrupted
 * npm run bench:scrub -- --only tacet       these rows anew, the others as they were measured last
 * npm run bench:scrub -- --dry-run          prints, and leaves `BENCHMARKS.md` alone
 */
const { values: flags } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    only: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
})
const started = performance.now()
const markdown = await measureScrub({
  resume: flags.resume,
  ...(flags.only !== undefined && { only: flags.only.split(',') }),
  tell: (what) => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    process.stderr.write(`${seconds.padStart(4)} s  ${what}\n`)
  },
})
process.stdout.write(`${markdown}\n`)
if (!flags['dry-run']) writeSection(title, markdown)
