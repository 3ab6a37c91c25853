import { readFileSync, statSync } from 'node:fs'

const maxBytes = 65_536

/**
 * Reads the file that `SENTRY_DSN_FILE` names. A pipe that nobody writes to and a device that never
 * ends would hold the app for ever, so only a regular file is opened.
 *
 * @throws When it is not a regular file, is larger than 64 KiB or cannot be read.
 */
export function readDsnFile(path: string): string {
  const found = statSync(path)
  if (!found.isFile() || found.size > maxBytes) throw new Error('not a file that holds a DSN')
  return readFileSync(path, 'utf8')
}
