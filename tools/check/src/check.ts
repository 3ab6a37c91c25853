// `npm run check`: everything that must hold besides the tests. All steps run, also after one failed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { packPackages } from '@tacet/packed'

import { findDeadLinks } from './document-links.ts'
import { findBadImports } from './import-rules.ts'
import { findLockGaps } from './lock-rules.ts'
import { findHeavyPages } from './page-sizes.ts'
import { runProgram } from './program.ts'
import { findLostNames } from './self-hosting.ts'
import { findTraces } from './traces.ts'
import { findLooseVersions } from './version-rules.ts'
import { leaveCounts, root } from './workspace.ts'

interface Step {
  readonly name: string
  /** Resolves to what is wrong; an empty text means that nothing is. */
  readonly run: () => Promise<string> | string
}

/** What is kept is printed indented later, where a program's colours would only be noise. */
const plain = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }

const tarballs = mkdtempSync(join(tmpdir(), 'tacet-check-'))
process.on('exit', () => rmSync(tarballs, { recursive: true, force: true }))

/** The steps after these read what the compiler writes, so these go first and alone. */
const build: readonly Step[] = [{ name: 'types', run: program('tsc', '-b', '.', 'apps/next') }]

const steps: readonly Step[] = [
  { name: 'lint', run: program('oxlint', '--type-aware', '--deny-warnings', '--format=unix') },
  { name: 'format', run: program('oxfmt', '--check', '.') },
  { name: 'dead code and dependencies', run: program('knip', '--no-progress') },
  { name: 'published packages', run: checkTarballs },
  { name: 'size limits', run: program('size-limit') },
  { name: 'size of pages', run: async () => (await findHeavyPages(root)).join('\n') },
  { name: 'import rules', run: () => findBadImports(root).join('\n') },
  { name: 'versions', run: () => findLooseVersions(root).join('\n') },
  { name: 'lock', run: () => findLockGaps(root).join('\n') },
  { name: 'links in documents', run: () => findDeadLinks(root).join('\n') },
  { name: 'names in the page for operators', run: () => findLostNames(root).join('\n') },
  { name: 'traces of this machine', run: () => findTraces(root).join('\n') },
]

const results = [...(await runSteps(build)), ...(await runSteps(steps))]
const failed = results.filter((ok) => !ok).length
const passed = results.length - failed
leaveCounts('check', passed, failed)
console.log(`check: ${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function runSteps(list: readonly Step[]): Promise<boolean[]> {
  return Promise.all(list.map(runStep))
}

async function runStep({ name, run }: Step): Promise<boolean> {
  const started = performance.now()
  const problem = await Promise.resolve()
    .then(run)
    .catch((error: unknown) => String(error))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${problem === '' ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (problem !== '') console.log(`${problem.trimEnd().replaceAll(/^/gm, '       ')}`)
  return problem === ''
}

function program(...command: string[]): () => Promise<string> {
  return async () => {
    const { code, output } = await runProgram(command, 'keep', plain)
    return code === 0 ? '' : output.trim() || `${command.join(' ')} ended with exit code ${code}`
  }
}

/** publint and attw look at the very tarballs that would be published. */
async function checkTarballs(): Promise<string> {
  const packed = await packPackages(tarballs)
  const problems = await Promise.all(
    packed.flatMap(({ tarball }) => [
      program('publint', tarball, '--strict')(),
      program('attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji')(),
    ]),
  )
  return problems.filter((problem) => problem !== '').join('\n\n')
}
