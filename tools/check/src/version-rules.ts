import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { listWorkspaces, readManifest } from './workspace.ts'
import type { Workspace } from './workspace.ts'

/**
 * Every dependency in the workspace is pinned to one exact version, and to the same one wherever it
 * is named, so that what was tested together is what is installed together. Peers may name ranges:
 * they are the app's choice. A workspace with a number behind its name (`react-18`) holds another major
 * on purpose, for tests on both.
 *
 * What is published carries one version: each package stands in the `fixed` group of changesets.
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
  return [...loose, ...split, ...unfixed(top, all)]
}

function unfixed(top: string, all: readonly Workspace[]): string[] {
  const file = join(top, '.changeset/config.json')
  if (!existsSync(file)) return []
  const { fixed } = JSON.parse(readFileSync(file, 'utf8')) as { fixed: readonly string[][] }
  return all
    .filter(
      ({ folder, manifest }) =>
        folder !== '.' && manifest.private !== true && !fixed[0]?.includes(manifest.name),
    )
    .map(
      ({ manifest }) =>
        `.changeset/config.json: ${manifest.name} is published and stands in no "fixed" group`,
    )
}
