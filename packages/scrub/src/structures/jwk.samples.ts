const value = '-skoBgAtySuC1rN_nUZGlhPzIEbEbpeiS3JkKgvEL9L'
const key = (text: string): string => text.replaceAll('§', value)
export const catches: readonly string[] = [
  key(
    '{"kty":"RSA","n":"§","e":"AQAB","d":"«§»","p":"«§»","q":"«§»","dp":"«§»","dq":"«§»","qi":"«§»"}',
  ),
  key('{"kty":"EC","crv":"P-256","x":"§","y":"§","d":"«§»"}'),
  key("{ kty: 'RSA', n: '§', e: 'AQAB', d: '«§»', dp: '«§»' }"),
  key('{"k":"«§»","alg":"HS256","kty":"oct"}'),
  key('{"d":"«§»","password":"«hunter2»","kty":"OKP"}'),
  key('{"key":"{\\"kty\\":\\"oct\\",\\"k\\":\\"«§»\\"}"}'),
]
export const leaves: readonly string[] = [
  key('{"keys":[{"kty":"RSA","n":"§","e":"AQAB","kid":"2026-01"}]}'),
  '{"kty":"oct"}',
  'kty is missing',
]
