import type { SampleSource } from './source.ts'

/*
 * A key that names a secret, in the words of a key, and the shape of its value.
 * Word lists: Sentry's and Relay's defaults, Rails' filter parameters, detect-secrets, Datadog's scanner.
 */
const keys: Readonly<Record<string, string>> = {
  password: '{q14}',
  passwd: '{q12}',
  pwd: '{p10}',
  pass: '{p12}',
  passphrase: '{a6}-{a7}-{a5}-{a8}',
  passcode: '{w9}',
  'user password': '{q12}',
  'db password': '{q16}',
  'database password': '{p16}',
  'admin password': '{q10}',
  'new password': '{q12}',
  'password confirmation': '{q12}',
  'smtp password': '{p16}',
  'redis password': '{p24}',
  'ldap bind password': '{q14}',
  'keystore password': '{p12}',
  'wifi password': '{p12}',
  secret: '{w32}',
  'client secret': '{u40}',
  'app secret': '{h32}',
  'consumer secret': '{w40}',
  'shared secret': '{b44}',
  'webhook secret': '{w32}',
  'signing secret': '{h32}',
  'session secret': '{w48}',
  'cookie secret': '{w32}',
  'jwt secret': '{b43}=',
  'secret key base': '{h128}',
  'secret key': '{w40}',
  'stripe secret key': '{w40}',
  'totp secret': '{B32}',
  token: '{w40}',
  'access token': '{u60}',
  'refresh token': '{u60}',
  'id token': '{u80}',
  'auth token': '{w36}',
  'api token': '{h40}',
  'bearer token': '{u43}',
  'session token': '{u43}',
  'csrf token': '{u43}',
  'xsrf token': '{u32}',
  'reset token': '{h40}',
  'invite token': '{u22}',
  'magic link token': '{u43}',
  'oauth token': '{w40}',
  'device token': '{h64}',
  'push token': '{u60}',
  'deploy token': '{w20}',
  'x acme api key': '{w32}',
  'api key': '{w32}',
  apikey: '{h32}',
  'x api key': '{w40}',
  'api secret': '{w48}',
  'access key': '{w32}',
  'secret access key': '{b40}',
  'account key': '{b86}==',
  'private key': '{b64}',
  'encryption key': '{h64}',
  'signing key': '{b44}',
  'master key': '{h64}',
  'storage key': '{b64}',
  'license key': '{U5}-{U5}-{U5}-{U5}',
  'subscription key': '{h32}',
  'ssh key': '{b60}',
  'auth key': '{w32}',
  authorization: '{w40}',
  'proxy authorization': '{b40}',
  auth: '{w32}',
  credential: '{w32}',
  credentials: '{w16}:{w24}',
  'session id': '{u32}',
  sessionid: '{l26}',
  'connect sid': '{u32}',
  cookie: 'a={u32}',
  'security answer': '{a9}{n3}',
  'mfa code': '{n6}',
  otp: '{n6}',
  pin: '{n4}',
  cvv: '{n3}',
  cvc: '{n3}',
  ssn: '{n3}-{n2}-{n4}',
  'social security number': '{n9}',
  'card number': '{n16}',
  'recovery code': '{l5}-{l5}',
  'verification code': '{n6}',
}

/** § is the value, ¶ a neighbour; the key is written in the case the style is used with. */
const styles: Readonly<Record<string, string>> = {
  'env SCREAMING': 'KEY=⟦§⟧\nLOG_LEVEL=‹debug›',
  'export SCREAMING': 'export KEY="⟦§⟧" && ‹npm start›',
  'json camel': '{"‹orderId›":48213,"KEY":"⟦§⟧","note":"‹three items›"}',
  'json snake': '{"KEY": "⟦§⟧", "status": "‹active›"}',
  'json Pascal': '{"KEY":"⟦§⟧","State":"‹open›"}',
  'escaped-json camel': '{"body":"{\\"KEY\\":\\"⟦§⟧\\",\\"step\\":\\"‹charge›\\"}"}',
  'pair snake': 'connecting with KEY=⟦§⟧ to ‹primary›',
  'pair kebab': 'set KEY=⟦§⟧, ‹retry 2›',
  'colon snake': 'KEY: ⟦§⟧, ‹attempt 4›',
  'colon camel': "failed for { KEY: '⟦§⟧', ‹plan›: 'basic' }",
  'yaml snake': 'service:\n  KEY: ⟦§⟧\n  replicas: ‹3›\n',
  'yaml-quoted kebab': 'KEY: "⟦§⟧"\nimage: ‹shop:1.4.2›\n',
  'header Train': 'KEY: ⟦§⟧\r\nAccept: ‹text/html›\r\n',
  'property dot': 'spring.KEY=⟦§⟧\nspring.application.name=‹shop›',
  'ini snake': '[main]\nKEY = ⟦§⟧\nport = ‹8080›\n',
  'logfmt snake': 'level=info KEY="⟦§⟧" msg="‹started ok›"',
  'php snake': "['KEY' => '⟦§⟧', 'driver' => '‹mysql›']",
  'ruby snake': '{:KEY=>"⟦§⟧", :‹page›=>2}',
  'python snake': "{'KEY': '⟦§⟧', 'name': '‹shop›'}",
  'go camel': 'KEY := "⟦§⟧" // ‹see docs›',
  'java camel': 'Config{KEY=⟦§⟧, ‹timeout=30›}',
  'const SCREAMING': "const KEY = '⟦§⟧'; const ‹RETRIES› = 3",
  'xml camel': '<KEY>⟦§⟧</KEY><name>‹shop›</name>',
  'xml-attribute camel': '<add KEY="⟦§⟧" mode="‹fast›" />',
  'flag kebab': 'sync --KEY ⟦§⟧ --‹verbose›',
  'flag-equals kebab': 'sync --KEY=⟦§⟧ --‹dry-run›',
  'hcl snake': 'KEY = "⟦§⟧"\nregion = "‹eu-west-1›"',
}

const uriStyles: Readonly<Record<string, string>> = {
  'query snake': 'GET https://shop.example/cb?‹page=2›&KEY=⟦§⟧&sort=asc',
  'form snake': '‹name=anna›&KEY=⟦§⟧&remember=1',
  'query camel': '/login?KEY=⟦§⟧#‹top›',
  'percent-query snake': 'next=%2Fcb%3FKEY%3D⟦§⟧%26‹page›%3D2',
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Writes the words of a key in a case. */
export function spell(words: string, spelling: string): string {
  const list = words.split(' ')
  switch (spelling) {
    case 'camel':
      return list.map((word, i) => (i === 0 ? word : capital(word))).join('')
    case 'Pascal':
      return list.map(capital).join('')
    case 'kebab':
      return list.join('-')
    case 'Train':
      return list.map(capital).join('-')
    case 'dot':
      return list.join('.')
    case 'SCREAMING':
      return list.join('_').toUpperCase()
    default:
      return list.join('_')
  }
}

/** Every key with the styles it is written in; URI styles only take values without reserved characters. */
export const keyed: readonly SampleSource[] = Object.entries(keys).map(([words, value]) => ({
  kind: `keyed/${words.replaceAll(' ', '-')}`,
  class: 'keyed',
  value,
  templates: Object.entries({ ...styles, ...uriStyles }).map(([style, text]) => ({
    id: style,
    text: text.replaceAll('KEY', spell(words, style.split(' ')[1] ?? 'snake')),
    encoding: style in uriStyles ? 'uri' : 'none',
  })),
}))

/** Named provider values (`DD_API_KEY={h32}`) are written in the same styles, under the vendor's own name. */
export function namedSource(kind: string, name: string, value: string): SampleSource {
  const words = name.toLowerCase().split(/_+/).join(' ')
  return {
    kind,
    class: 'provider',
    value,
    templates: Object.entries({ ...styles, ...uriStyles }).map(([style, text]) => {
      const spelling = style.split(' ')[1] ?? 'snake'
      const key = spelling === 'SCREAMING' ? name : spell(words, spelling)
      return {
        id: style,
        text: text.replaceAll('KEY', key),
        encoding: style in uriStyles ? 'uri' : 'none',
      }
    }),
  }
}
