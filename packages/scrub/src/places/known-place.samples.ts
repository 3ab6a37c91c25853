const word = (length: number): string =>
  'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(4).slice(0, length)
const hex = (length: number): string => '0f1e2d3c4b5a69788796a5b4c3d2e1f0'.slice(0, length)

export const catches: readonly string[] = [
  `GET /oauth/callback?code=«${word(40)}»&state=open`,
  `grant_type=authorization_code&code=«${word(40)}»&redirect_uri=x`,
  `PresharedKey = «${word(43)}=»`,
  'network={ ssid="office" psk="«hunter2hunter2»" }',
  '<hudson.util.Secret>«hunter22»</hudson.util.Secret>',
]

export const leaves: readonly string[] = [
  "ioredis:redis write command[127.0.0.1:6379]: 0 -> get([ 'user:42:profile' ])",
  '{"command":{"name":"hset","args":["bull:email:42","attemptsMade","1"]}}',
  'Parameters: {page=[2], token=[required], secret=[FILTERED]}',
  `sentry-public_key=${hex(32)},sentry-trace_id=${hex(32)}`,
  `sentry-trace: ${hex(32)}-${hex(16)}-1`,
  'GET /search?code=DE&page=2',
  '/error?code=NOT_FOUND',
  "s.replace(/a/, '$1-$2')",
  'costs $5 or $6',
  'PASS\nok  example.test/x 0.1s',
  `auth('/login', handler)`,
  'login as bob to see 12345',
]
