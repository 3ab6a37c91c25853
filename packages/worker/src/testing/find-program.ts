import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Path of a program that tests need. They fail without it and are never skipped: a suite that is
 * green because nothing ran proves nothing.
 *
 * @param folders Looked through after those of `PATH`.
 * @throws Error that says how to install it.
 */
export function findProgram(name: string, folders: readonly string[]): string {
  const searched = [...(process.env['PATH'] ?? '').split(delimiter), ...folders]
  const found = searched.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new Error(
    `tacet: ${name} is not installed (apt-get install --yes redis-server postgresql, or brew install redis postgresql)`,
  )
}
