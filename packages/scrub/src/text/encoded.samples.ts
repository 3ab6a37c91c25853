const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')
const plain = 'password=hunter2 and more'
export const catches: readonly string[] = [
  `body «${base64(plain)}» end`,
  `«${base64(plain).replace(/=+$/, '')}»`,
  `«${hex(plain)}»`,
  `«${base64(base64(plain))}»`,
  '%7B%22password%22%3A%22«hunter2»%22%7D',
  'q=%22password%22%3D«hunter2»',
  '%2522password%2522%253A%2522«hunter2»%2522',
  'pass\\u0077ord=«hunter2»',
  '\\U00000070assword=«hunter2x»',
  'p\u200bassword=«hunter2»',
  'pass\u00adword=«hunter2»',
  '\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44=«hunter2»',
  '&quot;password&quot;:&quot;«hunter2»&quot;',
  'p%E2%80%8Bass%EF%BD%97ord=«hunter2»',
  'pass\\xef\\xbd\\x97ord=«hunter2»',
  'pass&#8203;word=«hunter2»',
  'pass\\u{200b}word=«hunter2»',
  `«${base64('{"name":"Jörg","password":"hunter2"}')}»`,
  `«${hex('p\u200bassword=hunter2 and more')}»`,
  'line\\npassword=«hunter2»\\nnext',
  `0«x${hex(plain)}»`.replace('0«', '«0'),
  `\\«x${hex(plain)}»`,
  [...'password=hunter2']
    .map((letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`)
    .join('')
    .replace(/(?<=075).*/, '«$&»'),
  'p\\u0000a\\u0000ssword=«hunter2»',
  '&lcub;password&colon;&nbsp;«hunter2»',
  'pass\\\nword=«hunter2»',
  '%u0070%u0061%u0073%u0073%u0077%u006f%u0072%u0064=«hunter2»',
  // In lines, as MIME and YAML break it, and as PowerShell encodes it.
  `mail\n«${base64(`${'x'.repeat(30)} ${plain} ${plain}`).replace(/.{40}(?=.)/g, '$&\n')}»\nend`,
  `k: |\n  «${base64(`${plain} ${plain} ${plain}`).replace(/.{32}(?=.)/g, '$&\n  ')}»\n`,
  `{"x":"«${base64(`${plain} ${plain} ${plain}`).replace(/.{32}(?=.)/g, '$&\\n')}»"}`,
  `-enc «${Buffer.from(plain, 'utf16le').toString('base64')}»`,
  "x = 'pass' + 'word=«hunter2»'",
  '["pass","word=«hunter2»"].join("")',
  'k: "pass\\\n  word=«hunter2»"',
  '\u0440\u0430ssword=«hunter2»',
  'acc\u0435ss_t\u043eken: «hunter2»',
  'p\u03b1ssword=«hunter2»',
  '𝐩𝐚𝐬𝐬𝐰𝐨𝐫𝐝=«hunter2»',
  `${[...'pass'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}word=«hunter2»`,
  `${'Here is what you asked me for last week, and I do hope it helps you all: pa=\nss'}word=3D«hunter2»`,
]
export const leaves: readonly string[] = [
  'trace 4bf92f3577b34da6a3ce929d0e0e4736',
  'commit 3f786850e387550fdab836ed7e6dc881de23001b',
  '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  '%20a%20b%2Fc',
  'someVeryLongFunctionNameInTheCode',
  'a_very_long_snake_case_identifier_here',
  `${base64('just some plain text without anything')}`,
]
