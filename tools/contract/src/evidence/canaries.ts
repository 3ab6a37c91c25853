import { base64url, crc32, luhnDigit, randomFrom } from './canary-material.ts'

/**
 * A secret that was put somewhere on purpose. It looks like the real thing, so that finding out
 * whether it arrived says something about real secrets.
 */
export interface Canary {
  /** Unique within a run; the value follows from it alone, so two processes agree without talking. */
  readonly id: string
  readonly kind: CanaryKind
  /** What is planted. */
  readonly value: string
  /** What must not arrive in any form: the secret parts of `value`. */
  readonly needles: readonly string[]
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const lower = upper.toLowerCase()
const digits = '0123456789'
const alphanumeric = digits + upper + lower
const hex = digits + 'abcdef'

type Draw = (alphabet: string, length: number) => string
type Made = string | { readonly value: string; readonly needles: readonly string[] }

// Prefixes are joined from pieces: secret scanners read this file too.
const makers = {
  awsAccessKey: (draw) => `AK${'IA'}${draw(upper + '234567', 16)}`,
  basicAuth: (draw) => {
    const encoded = btoa(`shop:${draw(alphanumeric, 20)}`)
    return { value: `Basic ${encoded}`, needles: [encoded.replace(/=+$/, '')] }
  },
  bearer: (draw) => {
    const token = draw(alphanumeric, 40)
    return { value: `Bearer ${token}`, needles: [token] }
  },
  card: (draw) => {
    const body = `4${draw(digits, 14)}`
    const number = body + luhnDigit(body)
    const spaced = number.replace(/(\d{4})(?=\d)/g, '$1 ')
    return { value: spaced, needles: [spaced, number] }
  },
  connectionString: (draw) => {
    const password = draw(alphanumeric, 18)
    return { value: `postgres://shop:${password}@db.example.test:5432/orders`, needles: [password] }
  },
  cookie: (draw) => {
    const session = draw(alphanumeric, 32)
    return { value: `session=${session}; Path=/; HttpOnly`, needles: [session] }
  },
  email: (draw) => `${draw(lower, 12)}@mail.example.test`,
  githubToken: (draw) => {
    const body = draw(alphanumeric, 30)
    return `gh${'p_'}${body}${toBase62(crc32(body)).padStart(6, '0')}`
  },
  gitlabToken: (draw) => `gl${'pat-'}${draw(alphanumeric, 20)}`,
  googleKey: (draw) => `AI${'za'}${draw(alphanumeric, 35)}`,
  homeDirectory: (draw) => {
    const name = draw(lower, 10)
    return { value: `/home/${name}/shop/main.ts`, needles: [name] }
  },
  ip: (draw) =>
    `203.0.${1 + (Number(draw(digits, 3)) % 254)}.${1 + (Number(draw(digits, 3)) % 254)}`,
  jwt: (draw) => {
    const payload = base64url(JSON.stringify({ sub: draw(alphanumeric, 16), exp: 2_000_000_000 }))
    const signature = draw(alphanumeric, 43)
    const header = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }))
    return { value: `${header}.${payload}.${signature}`, needles: [payload, signature] }
  },
  npmToken: (draw) => {
    const body = draw(alphanumeric, 30)
    return `np${'m_'}${body}${toBase62(crc32(body)).padStart(6, '0')}`
  },
  /** No shape of its own: only the name or the place it stands in makes it a secret. */
  opaque: (draw) => draw(alphanumeric, 24),
  password: (draw) => {
    const password = draw(alphanumeric, 16)
    return { value: `password=${password}`, needles: [password] }
  },
  pem: (draw) => {
    const lines = [draw(alphanumeric, 64), draw(alphanumeric, 64), draw(alphanumeric, 40)]
    const label = ['PRIVATE', 'KEY'].join(' ')
    const value = `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`
    return { value, needles: lines }
  },
  sendgridKey: (draw) => `S${'G.'}${draw(alphanumeric, 22)}.${draw(alphanumeric, 43)}`,
  slackToken: (draw) =>
    `xo${'xb-'}${draw(digits, 12)}-${draw(digits, 12)}-${draw(alphanumeric, 24)}`,
  stripeKey: (draw) => `sk_${'live'}_${draw(alphanumeric, 24)}`,
  urlPassword: (draw) => {
    const password = draw(hex, 20)
    return { value: `https://deploy:${password}@git.example.test/shop.git`, needles: [password] }
  },
} satisfies Record<string, (draw: Draw) => Made>

export type CanaryKind = keyof typeof makers

/** Kinds that a scrubber can know by their shape, wherever they stand in a text. */
export const shapedKinds = [
  'awsAccessKey',
  'bearer',
  'card',
  'connectionString',
  'githubToken',
  'gitlabToken',
  'googleKey',
  'jwt',
  'npmToken',
  'password',
  'pem',
  'sendgridKey',
  'slackToken',
  'stripeKey',
  'urlPassword',
] as const satisfies readonly CanaryKind[]

/** Makes the canary that belongs to `id`. Without a kind, one with a shape is chosen by the id. */
export function canary(id: string, kind: CanaryKind = shapedKindOf(id)): Canary {
  const random = randomFrom(`${kind}:${id}`)
  const draw: Draw = (alphabet, length) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('')
  const made: Made = makers[kind](draw)
  return typeof made === 'string'
    ? { id, kind, value: made, needles: [made] }
    : { id, kind, value: made.value, needles: made.needles }
}

function shapedKindOf(id: string): CanaryKind {
  const index = crc32(id) % shapedKinds.length
  return shapedKinds[index] ?? 'stripeKey'
}

function toBase62(value: number): string {
  const rest = Math.floor(value / 62)
  return (rest > 0 ? toBase62(rest) : '') + alphanumeric.charAt(value % 62)
}
