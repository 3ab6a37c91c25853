import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { findLockGaps } from './lock-rules.ts'

let top = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'tacet-lock-'))
})
afterEach(() => rmSync(top, { recursive: true }))

function gapsOf(packages: object): string[] {
  writeFileSync(join(top, 'package-lock.json'), JSON.stringify({ packages }))
  return findLockGaps(top)
}

it('accepts what is found beside a package, inside it, above it or as a workspace', () => {
  const gaps = gapsOf({
    '': { dependencies: { tool: '1.0.0' } },
    'packages/a': { dependencies: { b: '0.0.0', tool: '^2.0.0' } },
    'packages/a/node_modules/tool': { version: '2.1.0' },
    'packages/b': { version: '0.1.0' },
    'node_modules/b': { resolved: 'packages/b', link: true },
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/darwin': '1.0.0' } },
    'node_modules/@tool/darwin': { version: '1.0.0', os: ['darwin'] },
  })
  expect(gaps).toEqual([])
})

it('names the program of another platform that is left out, and one of another version', () => {
  const gaps = gapsOf({
    'node_modules/tool': {
      version: '2.0.0',
      optionalDependencies: { '@tool/darwin': '2.0.0', '@tool/win32': '2.0.0' },
    },
    'node_modules/@tool/darwin': { version: '1.0.0' },
  })
  expect(gaps).toEqual([
    'package-lock.json: node_modules/tool needs @tool/darwin 2.0.0; add it with "version", "os" and "cpu"',
    'package-lock.json: node_modules/tool needs @tool/win32 2.0.0; add it with "version", "os" and "cpu"',
  ])
})
