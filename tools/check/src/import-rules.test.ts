import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, expect, it } from 'vitest'

import { findBadImports } from './import-rules.ts'
import { listImports } from './list-imports.ts'

const trees: string[] = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

/** Lays out a workspace of `path → text`; each package gets a manifest unless it brings its own. */
function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const top = mkdtempSync(join(tmpdir(), 'tacet-import-rules-'))
  trees.push(top)
  const manifests = Object.keys(files).map((file) => [
    `${file.split('/').slice(0, 2).join('/')}/package.json`,
    '{ "name": "x" }',
  ])
  for (const [file, text] of Object.entries({ ...Object.fromEntries(manifests), ...files })) {
    mkdirSync(dirname(join(top, file)), { recursive: true })
    writeFileSync(join(top, file), text as string)
  }
  return findBadImports(top)
}

it('finds nothing to say about a small good tree', () => {
  expect(
    problemsOf({
      'packages/scrub/src/index.ts': "/** @module */\nexport { a } from './a.ts'\n",
      'packages/scrub/src/a.ts': "import type { X } from '@sentry/core'\nexport const a = 1\n",
      'packages/gate/src/gate.ts': "import { a } from '@tacet/scrub'\n",
      'packages/node/src/sentry.ts': "const sdk = await import('@sentry/node')\n",
      'packages/node/src/start.ts': "import { readFileSync } from 'node:fs'\n",
      'packages/node/src/start.test.ts': "import { openInbox } from '@tacet/inbox'\n",
    }),
  ).toEqual([])
})

it.each([
  ['a ground package that imports ours', 'scrub', "import { a } from '@tacet/config'\n"],
  ['a pillar that imports the other', 'telemetry', "import { a } from '@tacet/gate'\n"],
  ['a leaf that imports a leaf', 'browser', "import { a } from '@tacet/node'\n"],
  ['a leaf that imports a subpath of a leaf', 'worker', "import '@tacet/node/register'\n"],
  ['a leaf that re-exports a leaf', 'edge', "export { a } from '@tacet/browser'\n"],
  ['a type of a leaf', 'edge', "import type { A } from '@tacet/browser'\n"],
  ['a pillar that imports a runtime', 'gate', "import {\n  b,\n} from 'node:buffer'\n"],
  ['a pillar that loads a library late', 'scrub', "const a = await import('lodash')\n"],
  ['a vendor import outside sentry.ts', 'node', "const a = import('@sentry/node')\n"],
  ['a vendor require outside sentry.ts', 'node', "const a = require('@sentry/node')\n"],
  ['an import past the package', 'node', "import { a } from '../../gate/src/gate.ts'\n"],
  ['an import of the own entry', 'node', "import { a } from './index.ts'\n"],
  ['an import of the own name', 'node', "import { a } from '@tacet/node'\n"],
  ['a file that imports itself', 'node', "import { a } from './bad.ts'\n"],
])('names %s', (_, owner, text) => {
  const problems = problemsOf({ [`packages/${owner}/src/bad.ts`]: text })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(`packages/${owner}/src/bad.ts`)
})

it('lets the files for Next put leaves together, and only those, and only these leaves', () => {
  const text = "import { start } from '@tacet/browser'\nawait import('@tacet/edge/vercel')\n"
  expect(problemsOf({ 'packages/node/src/next-client.ts': text })).toEqual([])
  expect(problemsOf({ 'packages/node/src/next/page.ts': text })).toEqual([])
  expect(problemsOf({ 'packages/node/src/nextdoor.ts': text })).toHaveLength(2)
  expect(problemsOf({ 'packages/browser/src/next.ts': text })).not.toEqual([])
  const other = "import { a } from '@tacet/worker'\n"
  expect(problemsOf({ 'packages/node/src/next.ts': other })).toHaveLength(1)
})

it('names a static vendor import, which would load the vendor while off', () => {
  const text = "import * as Sentry from '@sentry/node'\n"
  expect(problemsOf({ 'packages/node/src/sentry.ts': text })).toHaveLength(1)
})

it('lets parts of a page name what they take of the vendor, as long as no entry reaches it at once', () => {
  const part = {
    'packages/browser/src/sentry/logs.ts': "import { logger } from '@sentry/browser'\n",
    'packages/browser/src/start.ts': "const late = () => import('./sentry/logs.ts')\n",
    'packages/browser/src/index.ts': "export { late } from './start.ts'\n",
  }
  expect(problemsOf(part)).toEqual([])
  const early = "export { part } from './sentry/logs.ts'\n"
  const [problem] = problemsOf({ ...part, 'packages/browser/src/start.ts': early })
  expect(problem).toContain('packages/browser/src/sentry/logs.ts: an entry reaches')
})

it('names a loop once, also over three files, but none that types close', () => {
  const problems = problemsOf({
    'packages/node/src/a.ts': "import { b } from './b.ts'\n",
    'packages/node/src/b.ts': "export { c } from './parts/c.ts'\n",
    'packages/node/src/parts/c.ts':
      "import { a } from '../a.ts'\nimport type { B } from '../b.ts'\n",
  })
  expect(problems).toEqual(['packages/node/src/a.ts: import loop a.ts → b.ts → c.ts → a.ts'])
})

it('names an entry that holds logic or exports by wildcard', () => {
  expect(problemsOf({ 'packages/node/src/index.ts': 'const a = 1\nexport { a }\n' })).toHaveLength(
    1,
  )
  expect(problemsOf({ 'packages/node/src/index.ts': "export * from './a.ts'\n" })).toHaveLength(1)
})

it('names a pillar that depends on a library or widens its globals', () => {
  expect(
    problemsOf({
      'packages/gate/package.json': '{ "name": "gate", "dependencies": { "lodash": "1.0.0" } }',
      'packages/gate/tsconfig.json': '{ "compilerOptions": { "types": ["node"] } }',
    }),
  ).toHaveLength(2)
})

it('reads past comments, strings of code and type positions', () => {
  const imports = listImports(`
/**
 * import { no } from 'comment'
 */
// const no = await import('comment-line')
import { a, type B } from './a.ts'
import './effect.ts'
import type { C } from './c.ts'
type D = typeof import('./d.ts')
export const e = () => import('./e.ts')
`)
  expect(imports.map(({ from, kind }) => `${kind} ${from}`)).toEqual([
    'static ./a.ts',
    'static ./effect.ts',
    'type ./c.ts',
    'type ./d.ts',
    'dynamic ./e.ts',
  ])
})
