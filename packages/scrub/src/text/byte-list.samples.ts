const bytes = [...Buffer.from('password=hunter2 and more')]
const pairs = bytes.map((byte) => byte.toString(16).padStart(2, '0'))

export const catches: readonly string[] = [
  `read «${pairs.join(' ')}» from the socket`,
  `read «${pairs.join(':').toUpperCase()}»`,
  `{ «${pairs.map((pair) => `0x${pair}`).join(', ')}» }`,
  `[«${bytes.join(',')}»]`,
  `String.fromCharCode(«${bytes.join(',')}»)`,
  `body [ «${bytes.join(', ')}» ]`,
  `[«${bytes.join(' ')}»] of a slice`,
  `[«${[...Buffer.from('Zoë, “password”: “hunter2xx”')].join(', ')}»]`,
  `00000000  «${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8, 16).join(' ')}  |password=hunter2|\n` +
    `00000010  ${pairs.slice(16).join(' ')}                 | and more|»\n00000019`,
]
export const leaves: readonly string[] = [
  'de:ad:be:ef:00:11:22:33:44:55',
  `[${[...Buffer.from('nothing but a text')].join(',')}]`,
  '[100, 200, 300, 400, 500, 600, 700, 800, 900, 100]',
  '00:1a:2b:3c:4d:5e',
]
