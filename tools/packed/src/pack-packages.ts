import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const root = dirname(dirname(dirname(import.meta.dirname)))

/** One package as it would be published. */
export interface PackedPackage {
  readonly name: string
  readonly version: string
  /** Absolute path of the .tgz file. */
  readonly tarball: string
  /** Paths inside the package. */
  readonly files: readonly string[]
}

/**
 * Packs every package of the workspace, which must be built, with `npm pack`.
 *
 * @param folder - an existing folder that the tarballs are written to
 */
export async function packPackages(folder: string): Promise<PackedPackage[]> {
  const packages = globSync('packages/*', { cwd: root }).map((name) => `./${name}`)
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...packages]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root, maxBuffer: 2 ** 26 })
  const packed = JSON.parse(stdout) as NpmPacked[]
  return packed
    .map(({ name, version, filename, files }) => ({
      name,
      version,
      tarball: join(folder, filename),
      files: files.map(({ path }) => path),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** What `npm pack --json` prints per package; https://docs.npmjs.com/cli/v11/commands/npm-pack */
interface NpmPacked {
  readonly name: string
  readonly version: string
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}
