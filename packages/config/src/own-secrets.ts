import type { Env } from './config.ts'

// Whole segments of a variable's name, so that `MONKEY_NAME` and `AUTHOR` are no secrets.
const secretWords = new Set([
  'apikey',
  'auth',
  'credential',
  'credentials',
  'jwt',
  'key',
  'keys',
  'pass',
  'passphrase',
  'passwd',
  'password',
  'pat',
  'private',
  'pw',
  'pwd',
  'salt',
  'secret',
  'secrets',
  'signing',
  'token',
  'tokens',
])

/**
 * The values of an environment's own secrets: variables with a secret's name, and the passwords
 * inside URLs such as `DATABASE_URL`. They never leave, wherever they turn up.
 *
 * @param env Read once, as it stands at that moment.
 * @returns The values as they stand; the scrubber passes over those too short to be matched.
 */
export function readOwnSecrets(env: Env): string[] {
  const secrets = new Set<string>()
  for (const [name, value] of Object.entries(env)) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (isSecretName(name)) secrets.add(value.trim())
    for (const password of urlPasswords(value)) secrets.add(password)
  }
  return [...secrets]
}

/** Ends of names whose values say where a secret is, not what it is. */
const placeWords = new Set(['dir', 'file', 'path', 'sock', 'socket'])

/** The shell's working directory: taking it away would tear every file path apart. */
const workingDirectory = 'PWD'

function isSecretName(name: string): boolean {
  if (name === workingDirectory) return false
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.some((word) => secretWords.has(word)) && !placeWords.has(words.at(-1) ?? '')
}

/** As written and decoded, because a driver's error message quotes either. */
function urlPasswords(value: string): string[] {
  const written = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?:([^/?#]+)@[^/?#]*/i.exec(value.trim())?.[1]
  if (written === undefined) return []
  try {
    return [written, decodeURIComponent(written)]
  } catch {
    return [written]
  }
}
