import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { sweepDist } from './sweep-dist.ts'

let top = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'tacet-sweep-'))
})
afterEach(() => rmSync(top, { recursive: true }))

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(top, file)), { recursive: true })
    writeFileSync(join(top, file), '')
  }
}

it('keeps what has a source, in every form the compiler writes', () => {
  write('packages/gate/src/gate.ts', 'packages/react/src/view.tsx')
  const built = ['gate.js', 'gate.js.map', 'gate.d.ts', 'gate.d.ts.map']
  write(...built.map((file) => `packages/gate/dist/${file}`), 'packages/react/dist/view.js')
  expect(sweepDist(top)).toEqual([])
  expect(existsSync(join(top, 'packages/gate/dist/gate.d.ts'))).toBe(true)
})

it('removes what lost its source, and what is not built any more', () => {
  write('packages/gate/src/testing/fake.ts', 'packages/gate/src/gate.test.ts')
  const orphans = ['gate.test.js', 'headers.d.ts', 'headers.js', 'testing/fake.js']
  write(...orphans.map((file) => `packages/gate/dist/${file}`))
  expect(sweepDist(top)).toEqual(orphans.map((file) => `packages/gate/dist/${file}`))
  expect(existsSync(join(top, 'packages/gate/dist/headers.js'))).toBe(false)
})

it('leaves files that the compiler does not write', () => {
  write('packages/inbox/dist/page.css')
  expect(sweepDist(top)).toEqual([])
})
