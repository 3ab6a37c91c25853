import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Entry {
  readonly version?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Lock = Readonly<Record<string, Entry>>

/**
 * `package-lock.json` names what is needed on every platform, since `npm ci` refuses a lock that does
 * not: an `npm install` leaves out the programs of other platforms that its registry does not carry.
 *
 * @returns one line per gap, empty when there is none
 */
export function findLockGaps(top: string): string[] {
  const file = readFileSync(join(top, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(file) as { packages: Lock }
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name, range]) => !holds(packages, path, name, range))
      .map(
        ([name, range]) =>
          `package-lock.json: ${path} needs ${name} ${range}; add it with "version", "os" and "cpu"`,
      ),
  )
}

/** Whether Node would find it from there. Ranges are npm's affair, an exact version is compared. */
function holds(packages: Lock, path: string, name: string, range: string): boolean {
  const folders = path.split('/node_modules/')
  const above = folders.map((_, index) => folders.slice(0, index + 1).join('/node_modules/'))
  const found = [...above.toReversed().map((folder) => `${folder}/`), '']
    .map((folder) => packages[`${folder}node_modules/${name}`])
    .find((entry) => entry !== undefined)
  if (!found) return false
  return found.link === true || found.version === range || !/^\d+\.\d+\.\d+$/.test(range)
}
