import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The fields of a published package.json that the tests read. */
export interface PublishedManifest {
  readonly name: string
  readonly license?: string
  readonly type?: string
  readonly files: readonly string[]
  readonly sideEffects?: boolean | readonly string[]
  readonly engines?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** @param folder - a package, in the workspace or installed */
export function readPublished(folder: string): PublishedManifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PublishedManifest
}

/** What a user may write after `from`: `@tacet/node`, `@tacet/node/express` … */
export function listSpecifiers({ name, exports }: PublishedManifest): string[] {
  return Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => name + path.slice(1))
}
