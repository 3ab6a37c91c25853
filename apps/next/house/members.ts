import { createHmac } from 'node:crypto'

/** The member a signed pass (RFC 7519, HS256) belongs to; throws when it is forged. */
export function readMember(pass: string): string {
  const [header = '', payload = '', signature] = pass.split('.')
  const expected = createHmac('sha256', process.env['PASS_KEY'] ?? 'unset')
    .update(`${header}.${payload}`)
    .digest('base64url')
  if (signature !== expected) throw new Error(`the signature of pass ${pass} does not match`)
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }
  return sub
}
