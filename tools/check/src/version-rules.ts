import { listWorkspaces, readManifest } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/**
 * Every dependency in the workspace is pinned to one exact version, and to the same one wherever it
 * is named, so that what was tested together is what is installed together. Peers may name ranges:
 * they are the app's choice. A workspace with a number behind its name (`react-18`) holds another major
 * on purpose, for tests on both.
 *
 * @returns one line per broken rule, empty when all hold
 */
export function findLooseVersions(top: string): string[] {
  const all: Workspace[] = [{ folder: '.', manifest: readManifest(top) }, ...listWorkspaces(top)]
  const pins = all.flatMap(({ folder, manifest }) =>
    Object.entries({ ...manifest.devDependencies, ...manifest.dependencies }).map(
      ([name, version]) => ({ folder, name, version }),
    ),
  )
  const exact = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/
  const loose = pins
    .filter(({ version }) => !exact.test(version))
    .map(({ folder, name }) => `${folder}/package.json: pin ${name} to one exact version`)

  const shared = pins.filter(({ folder }) => !/-\d+$/.test(folder))
  const first = new Map(shared.toReversed().map((pin) => [pin.name, pin]))
  const split = shared
    .filter(({ name, version }) => first.get(name)?.version !== version)
    .map(({ folder, name, version }) => {
      const other = first.get(name)
      return `${folder}/package.json: ${name} ${version}, but ${other?.version} in ${other?.folder}`
    })
  return [...loose, ...split]
}
