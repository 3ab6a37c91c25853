import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { findLooseVersions } from './version-rules.ts'

let top = ''
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'tacet-versions-'))
  write('.', { name: 'root', workspaces: ['packages/*'] })
})
afterEach(() => rmSync(top, { recursive: true }))

function write(folder: string, manifest: object): void {
  mkdirSync(join(top, folder), { recursive: true })
  writeFileSync(join(top, folder, 'package.json'), JSON.stringify(manifest))
}

it('accepts exact versions, aliases of exact versions, and ranges of peers', () => {
  write('packages/a', {
    name: 'a',
    dependencies: { one: '1.2.3', '@scope/two': '1.0.0-beta.1' },
    devDependencies: { old: 'npm:@scope/two@0.9.0' },
    peerDependencies: { one: '^1.0.0' },
  })
  write('packages/b', { name: 'b', devDependencies: { one: '1.2.3' } })
  expect(findLooseVersions(top)).toEqual([])
})

it.each(['^1.2.3', '~1.2.3', '*', 'latest', 'npm:other@^1.0.0', 'file:../b'])(
  'names a dependency on %s',
  (version) => {
    write('packages/a', { name: 'a', dependencies: { one: version } })
    expect(findLooseVersions(top)).toEqual([
      'packages/a/package.json: pin one to one exact version',
    ])
  },
)

it('names the second of two versions of one dependency, and where the first stands', () => {
  write('packages/a', { name: 'a', dependencies: { one: '1.2.3' } })
  write('packages/b', { name: 'b', devDependencies: { one: '1.2.4' } })
  expect(findLooseVersions(top)).toEqual([
    'packages/b/package.json: one 1.2.4, but 1.2.3 in packages/a',
  ])
})

it('leaves a workspace alone that says by its name that it holds another major', () => {
  write('packages/a', { name: 'a', dependencies: { one: '2.0.0' } })
  write('packages/one-1', { name: 'one-1', dependencies: { one: '1.2.3' } })
  expect(findLooseVersions(top)).toEqual([])
})

it('names a package that would be published with a version of its own', () => {
  write('packages/a', { name: 'a' })
  write('packages/b', { name: 'b' })
  write('packages/tool', { name: 'tool', private: true })
  mkdirSync(join(top, '.changeset'))
  writeFileSync(join(top, '.changeset/config.json'), JSON.stringify({ fixed: [['a']] }))
  expect(findLooseVersions(top)).toEqual([
    '.changeset/config.json: b is published and stands in no "fixed" group',
  ])
})
