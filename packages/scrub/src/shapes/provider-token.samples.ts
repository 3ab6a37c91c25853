import { PROVIDERS } from './provider-table.ts'

const token = (...pieces: readonly string[]): string => pieces.join('')

const alphabets: Readonly<Record<string, string>> = {
  d: '4820617593',
  h: '0f1e2d3c4b5a6978',
  l: 'q7w3e9r1t5y2u8i4',
  U: 'Q7W3E9R1T5Y2U8I4',
  w: 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz',
  b: 'aB3d-E5f_G7hJ9kL1m',
  p: 'aB3d-E5f.G7hJ9kL1m',
  e: 'aB3d-E5f=G7hJ9kL1m',
  g: 'aB3d+E5f/G7hJ9kL1m',
  t: 'aB3d+E5f/G7hJ9kL1m',
  o: 'MNO',
}

// The body of a token that its issuer published after it had been revoked; its checksum is right.
const published = token('zQWBuTSOoRi4A9spHcVY5', 'ncnsDkxkJ', '0mLq17')

/** A token for each beginning of a template. */
function tokensOf(template: string): readonly string[] {
  const filled = template
    .replace('{uuid}', '{h8}-{h4}-{h4}-{h4}-{h12}')
    .replace('{crc}', published)
    .replace(/\{(\w)(\d+)[\d-]*\}/g, (_, kind: string, count: string) =>
      (alphabets[kind] ?? '').repeat(40).slice(0, Number(count)),
    )
  // Only one piece of a template has alternatives, and they end or begin it.
  const pieces = filled.split(',')
  const rest = /\{/.test(template.slice(0, 1)) ? '' : filled.slice(filled.lastIndexOf(',') + 1)
  if (pieces.length === 1) return [filled]
  const lengths = template.split(/[{}]/)[0]?.split(',') ?? []
  const body = rest.slice(lengths.at(-1)?.length ?? 0)
  return template.startsWith('{') ? [] : lengths.map((beginning) => beginning + body)
}

const tokens = PROVIDERS.trim()
  .split('\n')
  .flatMap((line) => line.split(' ').slice(1).flatMap(tokensOf))

/** Digests far longer than the least body: another template may begin like them and want capitals; JSON is a JWT's. */
const long = PROVIDERS.trim()
  .split('\n')
  .filter((line) => !/^\w+!/.test(line))
  .flatMap((line) => line.split(' ').slice(1))
  .filter((template) => /^(?!.*eyJ)[^{}]+\{[begptw]\d+-\}$/.test(template))
  .flatMap((template) => tokensOf(template.replace(/\{.*/, '{h200}')))

const places: readonly string[] = [
  '«§»',
  'used «§».',
  'got «§»... and stopped',
  'POST /v1/«§»',
  '("«§»")',
  'a,«§»,b',
  '{"detail":"«§»"}',
  '{"body":"{\\"detail\\":\\"«§»\\"}"}',
  'line\\n«§»\\n',
  '\u001b[31m«§»\u001b[0m',
  '<note>«§»</note>',
  '[«§»]',
]

const written = [...tokens, ...long].map((item, index) =>
  (places[index % places.length] as string).replace('§', () => item),
)

const everyplace = [
  token('gh', 'p_', published),
  token('AK', 'IA', 'IOSFODNNSEXAMPLE'),
  token('xo', 'xb-', '123456789012-', 'aB3dE5fG7hJ9kL1mN2pQ4rS6'),
].flatMap((item) => places.map((place) => place.replace('§', item)))

export const catches: readonly string[] = [
  ...written,
  ...everyplace,
  `request with «${token('gh', 'p_', 'aB3dE5fG7hJ9')}»... was refused`,
  `request with «${token('sk', '_live_', 'aB3dE5fG7hJ9')}»…`,
  `%22«${token('gh', 'o_', published)}»%22`,
  `filter=input%3A«${token('gl', 'pat-', 'aB3dE5fG7hJ9kL1mN2pQ')}»%20open`,
  `Err«${token('AK', 'IA', 'IOSFODNN7EXAMPLE')}»`,
  `x«${token('gh', 's_', published)}»`,
  `GET /v1/«${token('wh', 'sec_', 'UAptOMvuEoXZEozhgyf25Zd9Ffeqf4cE')}»/items/12 404`,
  // The checksum is wrong, and still nobody can know that no server takes it.
  `cloned with «${token('gh', 'p_', '16C7e42F292c6912E7710c838347Ae178B4a')}»`,
  `published with «${token('np', 'm_', 'q8Zr2LkW0vTn5XbY7cJm3HdPf6GsAe1Ru4Vi')}»`,
  `значение «${token('sk', '_live_', 'aB3dE5fG7hJ9kL1mN2pQ4rS6')}», дальше`,
]

export const leaves: readonly string[] = [
  `key ${token('AKIA', '0'.repeat(16))} ${token('AKIA', 'X'.repeat(16))}`,
  'ghp_short',
  token('gh', 'p_', 'x'.repeat(36)),
  token('gh', 'p_', 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'),
  token('np', 'm_', '123456789012345678901234567890123456'),
  'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  'sk_live_...',
  'ghp_xxxxxxxxxxxx...',
  'AKIAlowercase',
  'AKIA****************',
  'const PREFIX = "sk-ant-"',
  'task-runner-with-a-long-name-for-things',
  'risk-assessment',
  'npm_config_registry=https://registry.test',
  'hf_transformers',
  'sk-SK locale',
  'glide-path',
  'key-value store',
  'cache-key-d41d8cd98f00b204e9800998ecf8427e',
  'monkey-d41d8cd98f00b204e9800998ecf8427e',
  'pattern.compile.something.else.that.is.long',
  'this.props.someMethodWithAVeryLongName()',
  'MyVeryLongClassNameForThings.create.anotherQuiteLongMethodNameHere',
  'AIzawaShogoIsAJapaneseSurnameAndGivenName',
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQQNOpldTjEL0aLS0JdWe62h6aze1FHEYcLK33FlVq6Ybzc7ORvasWjAPQ13s6XJSN2b',
  'test_checkout_with_an_expired_card',
  'live_region_announcer',
  'private_endpoint_connection_id_2',
  'Cannot_assign_to_private_method_0_Private_methods_are_not_writable_2803',
  '2026-11-21T00:23:00Z',
  '1/2048 of 2/4096',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==',
  'commit 3f786850e387550fdab836ed7e6dc881de23001b',
  '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55',
  'sess-timeout and web_vitals',
]
