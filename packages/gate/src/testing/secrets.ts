/** A secret as it stands in an app's text, and the part of it that must not be found on the wire. */
export interface PlantedSecret {
  readonly kind: string
  readonly text: string
  readonly core: string
}

export type Random = (length: number, alphabet?: string) => string

const digits = '0123456789'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const alphanumeric = letters + letters.toLowerCase() + digits

/** Registered with the scrubber as the app's own, and as words of its domain. */
export const ownSecrets: readonly string[] = numbered(60, (random) => `Own-${random(20)}`)
export const domainTerms: readonly string[] = numbered(20, (random) => `bluebird${random(6)}`)

/** Makes secrets that any scrubber should know by their own shape; the same ones in every run. */
export function createSecrets(seed: number): (index: number) => PlantedSecret {
  const random = createRandom(seed)
  return (index) => {
    const [kind, make] = kinds[index % kinds.length]!
    const [text, core = text] = make(random, Math.floor(index / kinds.length))
    return { kind, text, core }
  }
}

type Make = (random: Random, index: number) => readonly [text: string, core?: string]

const kinds: readonly (readonly [kind: string, make: Make])[] = [
  ['aws key id', (random) => [join('AK', 'IA', random(16, letters))]],
  ['bearer', (random) => withCore(random(32), (core) => `Authorization: Bearer ${core}`)],
  ['card', (random) => [luhn('4' + random(14, digits))]],
  ['cookie', (random) => withCore(random(20), (core) => `Cookie: sid=${core}; theme=dark`)],
  [
    'database URL',
    (random) => withCore(random(16), (core) => `postgres://app:${core}@db:5432/shop`),
  ],
  ['domain term', (_, index) => [domainTerms[index % domainTerms.length]!]],
  ['github token', (random) => [githubToken(random(30))]],
  ['google key', (random) => [join('AI', 'za', random(35))]],
  ['home directory', (random) => withCore('al' + random(8), (core) => `/home/${core}/app/main.js`)],
  [
    'JSON',
    (random) => withCore(random(20), (core) => JSON.stringify({ a: { clientSecret: core } })),
  ],
  [
    'jwt',
    (random) =>
      withCore(base64Url(random(30)), (core) => `eyJhbGciOiJIUzI1NiJ9.eyJ${core}.${random(43)}`),
  ],
  ['key = value', (random) => withCore(random(14), (core) => `password=${core}`)],
  ['key: value', (random) => withCore(random(20), (core) => `api_key: "${core}"`)],
  ['own secret', (_, index) => [ownSecret(index)]],
  [
    'own secret, base64',
    (_, index) => withCore(ownSecret(index + 20), (core) => btoa(`ab${core}c`)),
  ],
  [
    'own secret, percent',
    (_, index) => withCore(ownSecret(index + 40), (core) => `${core}&`.replace(/\W/g, percent)),
  ],
  [
    'pem',
    (random) =>
      withCore(random(64), (core) => `-----BEGIN ${pem}-----\n${core}\n-----END ${pem}-----`),
  ],
  [
    'slack token',
    (random) => [
      join('xo', 'xb', '-', random(12, digits), '-', random(12, digits), '-', random(24)),
    ],
  ],
  ['stripe key', (random) => [join('sk', '_live_', random(24))]],
  [
    'URL query',
    (random) => withCore(random(20), (core) => `https://shop.test/cb?access_token=${core}&ok=1`),
  ],
]

export const kindCount: number = kinds.length

const pem = join('RSA PRIVATE ', 'KEY')

function withCore(core: string, toText: (core: string) => string): readonly [string, string] {
  return [toText(core), core]
}

// No scanner of repositories should find a secret here, so each is joined from pieces.
function join(...pieces: readonly string[]): string {
  return pieces.join('')
}

function ownSecret(index: number): string {
  return ownSecrets[index % ownSecrets.length]!
}

/** A character as percent encoding writes it, also one that need not be encoded. */
export function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function base64Url(text: string): string {
  return btoa(text).replaceAll('=', '')
}

/** A token ends in the CRC-32 of its random part, as six base-62 digits. */
function githubToken(random: string): string {
  let crc = ~0
  for (const character of random) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  let rest = ~crc >>> 0
  let checksum = ''
  const base62 = digits + letters + letters.toLowerCase()
  for (let place = 0; place < 6; place++) {
    checksum = base62[rest % 62]! + checksum
    rest = Math.floor(rest / 62)
  }
  return join('gh', 'p_', random, checksum)
}

function luhn(number: string): string {
  let sum = 0
  for (const [index, digit] of [...number].toReversed().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return number + ((10 - (sum % 10)) % 10)
}

function numbered(count: number, make: (random: Random) => string): string[] {
  const random = createRandom(count)
  return Array.from({ length: count }, () => make(random))
}

/** A linear congruential generator: a failure names a secret that the next run plants again. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
  return (length, alphabet = alphanumeric) =>
    Array.from({ length }, () => alphabet[next(alphabet.length)]).join('')
}
