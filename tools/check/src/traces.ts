import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'

/**
 * What must not stand in any file we publish: keys that a secret scanner would take for real ones. A
 * placeholder that repeats one character is none.
 */
const secretShapes: Readonly<Record<string, RegExp>> = {
  'an AWS access key id': /\bA(?:KIA|SIA)[A-Z2-7]{16}\b/,
  'a GitHub token': /\bgh[oprsu]_(?!(\w)\1{9})[A-Za-z0-9]{36}\b/,
  'a Slack token': /\bxox[abprs]-\d{8,}-[\w-]{10,}/,
  'a Stripe key': /\b[rs]k_live_(?!(\w)\1{9})[A-Za-z0-9]{20,}/,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----\r?\n[A-Za-z0-9+/=\r\n]{64,}/,
}

/**
 * Looks through every tracked file for traces of the machine it was written on (the workspace's own
 * path, the host name, a home directory), for a package source other than the public registry, and
 * for strings that look like live secrets.
 *
 * @returns one line per trace, naming file and kind but never the text
 */
export function findTraces(top: string): string[] {
  const listing = execFileSync('git', ['ls-files', '-z'], { cwd: top, encoding: 'utf8' })
  return listing
    .split('\0')
    .filter(Boolean)
    .flatMap((file) => {
      try {
        return tracesIn(file, readFileSync(join(top, file), 'utf8'), machineNames(top))
      } catch {
        return [] // tracked but deleted in the work tree
      }
    })
}

/** @param machine - texts that name the machine itself */
export function tracesIn(file: string, text: string, machine: readonly string[]): string[] {
  const found: string[] = []
  if (machine.some((name) => text.includes(name))) found.push('names this machine or its folders')
  if (
    file.endsWith('package-lock.json') &&
    /"resolved": "(?!https:\/\/registry\.npmjs\.org\/|(?:packages|apps|tools)\/)/.test(text)
  ) {
    found.push('resolves a package from somewhere else than registry.npmjs.org')
  }
  if (file.endsWith('.npmrc') && /registry|_auth|proxy/i.test(text)) {
    found.push('sets a registry, a proxy or a credential')
  }
  for (const [kind, shape] of Object.entries(secretShapes)) {
    if (shape.test(text)) found.push(`holds what looks like ${kind}; join it from pieces`)
  }
  return found.map((what) => `${file}: ${what}`)
}

/** Names that are too common to tell one machine from another would only find themselves in prose. */
function machineNames(top: string): string[] {
  const common = new Set(['/root', 'localhost'])
  return [top, homedir(), hostname()].filter((name) => name.length > 8 && !common.has(name))
}
