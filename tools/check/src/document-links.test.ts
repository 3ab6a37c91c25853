import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { findDeadLinks } from './document-links.ts'

let top = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'tacet-links-'))
  mkdirSync(join(top, 'packages/gate'), { recursive: true })
  writeFileSync(join(top, 'packages/gate/gate.ts'), '')
})
afterEach(() => rmSync(top, { recursive: true }))

it('follows relative links and paths from the root, and leaves the web alone', () => {
  const text = 'See [gate](packages/gate#use), `packages/gate/gate.ts`, [web](https://x.test/y).'
  writeFileSync(join(top, 'README.md'), `${text} [below](#below) \`packages/*\` \`gate.ts\`\n`)
  writeFileSync(join(top, 'packages/gate/README.md'), '[up](../../README.md) [here](gate.ts)')
  expect(findDeadLinks(top)).toEqual([])
})

it('names what leads nowhere, in the file it stands in', () => {
  writeFileSync(join(top, 'README.md'), '[gone](packages/door) and `tools/contract/gone.ts`')
  writeFileSync(join(top, 'packages/gate/README.md'), '[gone](README.txt)')
  expect(findDeadLinks(top)).toEqual([
    'README.md: packages/door does not exist',
    'README.md: tools/contract/gone.ts does not exist',
    'packages/gate/README.md: README.txt does not exist',
  ])
})
