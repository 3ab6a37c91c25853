import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root: string = dirname(dirname(dirname(import.meta.dirname)))

/** The fields of a package.json that the checks read. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly workspaces?: readonly string[]
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** One npm workspace: a package, an app or a tool. */
export interface Workspace {
  /** Relative to the root, with `/` between the parts. */
  readonly folder: string
  readonly manifest: Manifest
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Every workspace below `top`, sorted by folder. */
export function listWorkspaces(top: string = root): Workspace[] {
  const { workspaces = [] } = readManifest(top)
  return globSync([...workspaces], { cwd: top })
    .map((folder) => folder.replaceAll('\\', '/'))
    .filter((folder) => existsSync(join(top, folder, 'package.json')))
    .toSorted()
    .map((folder) => ({ folder, manifest: readManifest(join(top, folder)) }))
}

/** Leaves the two numbers `.ci/run` adds up. */
export function leaveCounts(name: string, passed: number, failed: number): void {
  const folder = join(root, '.reports/counts')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `${passed} ${failed}\n`)
}
