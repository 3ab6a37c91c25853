import { createHmac } from 'node:crypto'

/** The subject of a signed token (RFC 7519, HS256); throws when the signature does not match. */
export function readToken(token: string, key: string): string {
  const [header = '', payload = '', signature] = token.split('.')
  const expected = createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url')
  if (signature !== expected) throw new Error(`the signature of token ${token} does not match`)
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }
  return sub
}
