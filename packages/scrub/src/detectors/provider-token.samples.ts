const alnum = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzA1bC3dE5f'
const word = (length: number): string => alnum.repeat(6).slice(0, length)
const hex = (length: number): string =>
  '0f1e2d3c4b5a69788796a5b4c3d2e1f0'.repeat(4).slice(0, length)
const token = (...pieces: readonly string[]): string => pieces.join('')
const tokens: readonly string[] = [
  token('gh', 'p_', word(36)),
  token('git', 'hub_pat_', word(22), '_', word(59)),
  token('gl', 'pat-', word(20)),
  token('np', 'm_', word(36)),
  token('xo', 'xb-', '123456789012-', word(24)),
  token('AK', 'IA', 'IOSFODNN7EXAMPL2'),
  token('sk', '_live_', word(24)),
  token('AI', 'za', word(35)),
  token('sk-', 'ant-api03-', word(60)),
  token('S', 'G.', word(22), '.', word(43)),
  token('hf', '_', word(34)),
  token('shp', 'at_', hex(32)),
  token('dop', '_v1_', hex(64)),
]
export const catches: readonly string[] = tokens.flatMap((item) => [
  `«${item}»`,
  `used «${item}».`,
  `/v1/«${item}/x`.replace('/x', '»/x'),
  `("«${item}»")`,
  `a,«${item}»,b`,
  `%22«${item}»%22`,
])
export const leaves: readonly string[] = [
  'ghp_short',
  'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  'AKIAlowercase',
  'task-runner-with-a-long-name-for-things',
  'risk-assessment',
  'npm_config_registry=https://registry.test',
  'hf_transformers',
  'sk-SK locale',
  'glide-path',
  'key-value store',
]
