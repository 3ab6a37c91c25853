const word = (length: number): string =>
  'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(4).slice(0, length)
const token = (...pieces: readonly string[]): string => pieces.join('')
const hex = (length: number): string => '0f1e2d3c4b5a69788796a5b4c3d2e1f0'.slice(0, length)
const bot = token('123456789:', 'AAFabcdefghijklmnopqrstuvwxyzABCDEF')
const line = `${word(64)}\n`
const uuid = '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55'

export const catches: readonly string[] = [
  '{"Name":"/prod/db/password","Type":"SecureString","Value":"«Maple4402x»","Version":3}',
  '{"id":"https://shop.vault.azure.net/secrets/db/1","value":"«Maple4402x»","contentType":null}',
  '{"value": "«Maple4402x»", "id": "https://shop.vault.azure.net/secrets/db/1"}',
  `rolpassword: «SCRAM-SHA-256$4096:c2FsdHNhbHQ=$K9rYb5cBv1m2n3o4p5q6r7s8t9u0v1w2x3y4z5A6B7c=:Zq81LpQx44n7Yd3Wc6Tb5Rg1Hs0JvUeXoAiMk9f8K2m=»`,
  '"bob" "md5«d107d09f5bbe40cade3de5c71e9e9b79»"',
  'set psksecret ENC «8dK3nQ0zL5mX7vB1»',
  // Docker's compose files write each dollar twice.
  'basicauth.users=bob:$«$apr1$$H6uskkkW$$IgXLP6ewTrSuBkTrqE8wj/»',
  `ExponentPushToken[«${word(22)}»] is not registered`,
  `Administrator:500:${token('aad3b435b51404ee', 'aad3b435b51404ee')}:«${hex(32)}»:::`,
  `saw v^1.1#«i^1#p^3#t^${word(60)}» and CO.x`,
  `.ROBLOSECURITY _|WARNING:-DO-NOT-SHARE-THIS.--It-lets-someone-log-in-as-you.|_«${hex(32)}${hex(32)}»`,
  '%B«4111111111111111^DOE/JOHN^29121010000000000000»?',
  `untrusted comment: minisign encrypted secret key\n«${word(100)}»`,
  `«${token('$scr', 'ypt$')}ln=16,r=8,p=1$${word(22)}$${word(43)}»`,
  `«AKIAQ7W3E9R1T5Y2U8I4»,«${word(40)}»`,
  'expires 12/27 cvv «123» wrong',
  'the security code «906» is wrong',
  `https://api.telegram.org/bot«${bot}»/sendMessage`,
  `anna:«$2y$10$${word(53)}»`,
  `anna:«$apr1$oRy1ruk1$${word(22)}»`,
  `root:«$6$H3DFG196NY9zNGyb$${word(86)}»:19000:0:99999:7:::`,
  `root:«$6$rounds=5000$H3DFG196NY9zNGyb$${word(86)}»:19000`,
  `«$argon2id$v=19$m=65536,t=3,p=4$${word(22)}$${word(43)}»`.replace('«$', '$«'),
  `hash «pbkdf2_sha256$600000$${word(22)}$${word(44)}»`,
  `{"hash":"«scrypt:32768:8:1$${word(16)}$${hex(32)}${hex(32)}»"}`,
  `userPassword: «{SSHA}${word(32)}»`,
  `Private-Lines: 2\n«${line}${line}»Private-MAC: «${hex(32)}${hex(8)}»`,
  `«${line}${line}»-----END RSA PRIVATE KEY-----`,
  `heroku_api=«${uuid}»`,
  `{"snykPat":"«${uuid}»","a":1}`,
  `DATADOG: «${hex(32)}${hex(8)}»`,
  `sonar.login = '«${hex(32)}${hex(8)}»'`,
  `algolia search is «${hex(32)}»`,
  `CLOUDFLARE_PAT="«a_-${word(37)}»"`,
  `mailgun signing => "«${hex(32)}-${hex(8)}-${hex(8)}»"`,
  `BUNDLE_GEMS__CONTRIBSYS__COM=«${hex(8)}:${hex(8)}»`,
  `telegram: «123456789:A${word(34)}»`,
  `deploy --heroku-pat «${uuid}» --verbose`,
  `asana_client_id=«1234567890123456»`,
  'bob:{PLAIN}«hunter22»:1000',
  'username bob password 7 «07B55FC3560D17F87A»',
  'enable secret 8 «$8$TnGX7fE4KGHOVU$pEhnEvxrvaynpi8j4f.EMHr6M.FzU8xnZnBr7tJdFWk»',
  'AI21=«90cd6930-a9ae-4f15-8da0-dc1bbcd814b9»',
  'clarifai_api = «cf3cacafabe747988298298bffcbb459»',
  'AGORA_APP_CERTIFICATE=«397a3af3db1950bdbd84f4e4ec18ebef»',
]

export const leaves: readonly string[] = [
  '{"Name":"/prod/db/host","Type":"String","Value":"db1"} and {"id":"https://shop.vault.azure.net/secrets/db/1","enabled":true}',
  'AUTH SCRAM-SHA-256 and "md5sum" of ENC files',
  `heroku_app_id=${uuid}`,
  'CLOUDFLARE__R2__OPERATION="search_cloudflare__r2__operation__name_used"',
  `datadog_trace_id=${hex(32)}${hex(8)}`,
  `netlify commit: ${hex(32)}${hex(8)}`,
  `discord: guild 12345`,
  `linear-gradient(0deg, #fff)`,
  `twitter: @alice12345`,
  'https://api.telegram.org/bots',
  'the replacement is "$1$2"',
  'pbkdf2 with 600000 rounds',
  `-----END PUBLIC KEY-----`,
  `${line}-----END CERTIFICATE-----`,
  '"cloudflare.js": "5c1b7b3a6f0e4c3a9a630f6f3c7b0c55aa11bb22", "github.svg": "5c1b7b3a"',
]
