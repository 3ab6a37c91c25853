import type { Random } from '../random.ts'
import type { Secret } from '../sample.ts'
import { base64, parse } from '../template.ts'

/** What is planted: a value and the secret in it. */
export interface Canary {
  readonly value: unknown
  readonly secret: Secret
}

const tokens: readonly string[] = [
  '⟦AKIA{B16}⟧',
  '⟦ghp_{crc30}⟧',
  '⟦sk_live_{w24}⟧',
  '⟦xoxb-{n12}-{n13}-{w24}⟧',
  '⟦glpat-{u20}⟧',
  '⟦SG.{u22}.{u43}⟧',
  '⟦npm_{crc30}⟧',
  '⟦AIza{u35}⟧',
]

/** Texts by style. `any` has no shape of its own: only its place says that it must go. */
const styles: Readonly<Record<string, readonly string[]>> = {
  any: ['⟦{a12}⟧'],
  token: tokens,
  prose: tokens.map((token) => `vendor rejected ${token}, giving up`),
  pair: ['login failed with password=⟦{w16}⟧ for shop', 'retry: api_key: ⟦{w32}⟧ was refused'],
  url: ['https://anna:⟦{w16}⟧@api.shop.example/v1/orders'],
  query: [
    'https://shop.example/cb?page=2&access_token=⟦{w32}⟧',
    'https://shop.example/reset?token=⟦{u32}⟧&lang=de',
  ],
  path: ['/cb?page=2&token=⟦{w32}⟧'],
  pairs: ['page=2&api_key=⟦{w32}⟧', 'password=⟦{w16}⟧&page=2'],
  json: ['{"user":"u7","password":"⟦{w16}⟧"}', '{"data":{"clientSecret":"⟦{w32}⟧"},"n":2}'],
  bearer: ['Bearer ⟦{u43}⟧', 'Basic ⟦{b64:anna:<p14>}⟧', 'token ⟦{w40}⟧'],
  cookie: ['sid=⟦{w32}⟧; theme=dark', 'connect.sid=⟦s%3A{w32}.{w43}⟧'],
  sql: [
    "UPDATE users SET password = '⟦{w16}⟧' WHERE id = 7",
    "INSERT INTO users (id, api_token) VALUES (7, '⟦{w32}⟧')",
  ],
  conn: ['connect postgres://shop:⟦{w16}⟧@db-1:5432/shop refused'],
  jwt: ['⟦{jwt}⟧', 'token was ⟦{jwt}⟧, expired'],
  card: ['⟦{card:4539:16}⟧', 'card ⟦{card:5454:16}⟧ was declined'],
  pem: ['-----BEGIN PRIVATE KEY-----\n⟦{b64}\n{b64}\n{b40}⟧\n-----END PRIVATE KEY-----\n'],
  email: ['⟦{a7}.{a8}@mail.example⟧'],
  ip: ['⟦8{n1}.1{n2}.1{n1}.1{n1}⟧'],
  code: ["  const password = '⟦{w16}⟧'", '  api_key: "⟦{w32}⟧",'],
  header: ['GET /v1 HTTP/1.1\r\nHost: api\r\nAuthorization: Bearer ⟦{u43}⟧\r\n\r\n'],
  flag: ['--password=⟦{w16}⟧', '--api-key=⟦{w32}⟧'],
  graphql: ['mutation { login(email: "a", password: "⟦{w16}⟧") { id } }'],
  messages: ['[{"role":"user","content":"my key is ⟦sk_live_{w24}⟧, why does it fail"}]'],
}

/** Makes one canary of a style. */
export function plantOf(style: string, random: Random): Canary {
  if (style === 'encoded') {
    const inner = parse(random.pick(tokens), random)
    const value = base64(inner.text)
    return { value, secret: { text: value, parts: [value] } }
  }
  if (style === 'object') {
    const { value, secret } = plantOf('any', random)
    return { value: { user: 'u7', password: value, retries: 3 }, secret }
  }
  if (style === 'list') {
    const { value, secret } = plantOf('token', random)
    return { value: ['a', value, 'b'], secret }
  }
  if (style === 'entries') {
    const { value, secret } = plantOf('any', random)
    return {
      value: [
        ['page', '2'],
        ['access_token', value],
      ],
      secret,
    }
  }
  if (style === 'named') {
    const { value, secret } = plantOf('any', random)
    return { value: [{ name: 'api_key', value }], secret }
  }
  const texts = styles[style]
  if (texts === undefined) throw new Error(`unknown style ${style}`)
  const { text, secrets } = parse(random.pick(texts), random)
  const [secret] = secrets
  if (secret === undefined) throw new Error(`style ${style} has no secret`)
  return { value: text, secret }
}
