import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { readPublished } from './exports.ts'
import { packPackages } from './pack-packages.ts'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'tacet-tarballs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const packed = await packPackages(folder)

it('packs every package, under one version', () => {
  expect(packed.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['@tacet/config', '@tacet/gate', '@tacet/node', '@tacet/scrub']),
  )
  expect(new Set(packed.map(({ version }) => version)).size).toBe(1)
})

describe.each(packed)('the tarball of $name', ({ name, version, files }) => {
  const source = join(root, 'packages', basename(name))
  const manifest = readPublished(source)

  it('holds dist, manifest, README and licence, and files only that the manifest names', () => {
    const outsideDist = files.filter((file) => !file.startsWith('dist/'))
    const named = globSync(
      manifest.files.filter((file) => file !== 'dist'),
      { cwd: source },
    )
    const expected = ['LICENSE', 'README.md', 'package.json', ...named]
    expect(outsideDist.toSorted()).toEqual(expected.toSorted())
    expect(files.length).toBeGreaterThan(outsideDist.length)
  })

  it('holds no tests and nothing whose source is gone', () => {
    const built = files.filter((file) => file.startsWith('dist/') && file.endsWith('.js'))
    const orphans = built.filter((file) => {
      const stem = join(source, 'src', file.slice('dist/'.length, -'.js'.length))
      return !existsSync(`${stem}.ts`) && !existsSync(`${stem}.tsx`)
    })
    expect(orphans).toEqual([])
    expect(files.filter((file) => /\.test|test-d|tsbuildinfo|\/testing\//.test(file))).toEqual([])
  })

  it('carries the licence of the repository', () => {
    const licence = readFileSync(join(root, 'LICENSE'), 'utf8')
    expect(readFileSync(join(source, 'LICENSE'), 'utf8')).toBe(licence)
    expect(manifest.license).toBe('MIT')
  })

  it('offers every export as a module with types, so that import and require both find it', () => {
    expect(manifest.type).toBe('module')
    for (const entry of Object.values(manifest.exports)) {
      const { types, default: module } = entry as { types: string; default: string }
      expect(Object.keys(entry as object)).toEqual(['types', 'default'])
      expect(files).toContain(types.replace('./', ''))
      expect(files).toContain(module.replace('./', ''))
    }
  })

  it('names the Node it needs, and side effects only for a preload', () => {
    expect(manifest.engines).toEqual({ node: '>=20.19' })
    const preloads = Object.keys(manifest.exports).filter((path) => path === './register')
    expect(manifest.sideEffects).toEqual(preloads.length > 0 ? ['./dist/register.js'] : false)
  })

  it('depends on its siblings in exactly its own version', () => {
    const siblings = Object.entries(manifest.dependencies ?? {}).filter(([dependency]) =>
      dependency.startsWith('@tacet/'),
    )
    expect(siblings.filter(([, range]) => range !== version)).toEqual([])
  })
})
