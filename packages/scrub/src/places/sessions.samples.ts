const word = (length: number): string =>
  'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(4).slice(0, length)
const token = (...pieces: readonly string[]): string => pieces.join('')

export const catches: readonly string[] = [
  'Acme: «482913» ist Ihr Acme-Code',
  '«482913» est votre code de vérification',
  'Ihr Zugangscode lautet «482913»',
  "Votre code d'accès : «482913»",
  '2FA code «508599» for bob',
  `Sec-WebSocket-Protocol: bearer, «${word(32)}»\nReferer: https://app.test/auth/magic?t=«${word(43)}»`,
  `Cookie({ name: 'x', value: '«${word(24)}»', domain: 'a.test', httpOnly: true })`,
  'Use code «503035» to sign in',
  'Ihr Bestätigungscode lautet «940927»',
  'Votre code est «940927»; code de vérification : «940927»; código de verificación es «940927»; código de verificação é «940927»; il codice di verifica è «940927»',
  'Je verificatiecode is «940927»; kod weryfikacyjny to «940927»; Doğrulama kodunuz: «940927»; Ваш код подтверждения: «940927»',
  `Negotiate «${token('YI', 'I')}${word(80)}» and NTLM «${token('TlRMTVNT', 'UAADAAAA')}${word(60)}»`,
  'Your verification code is «958297».',
  'Your code is: «123-456»',
  'wrong pin «8443» entered',
  'pairing pin «251143» shown',
  'verification code «928174» expired',
  '«278959» is your verification code',
  'G-«958297» is your Google verification code.',
  'Use OTP «384004» to log in',
  '.example.com\tTRUE\t/\tTRUE\t1760000000\tsessionid\t«hunter22»',
  'graphql-ws, base64url.bearer.authorization.k8s.io.«bmU3U0pveG5EMFM5»',
  '«482913» is the OTP for your transaction',
  '(«764574» is your Acme verification code) (a001 LOGIN bob "«hunter2»") {"a":"[x.test]:587 bob:«hunter2»"}',
  'Enter «482913» to verify',
  '«123-456» is your login code',
  'Digest username="bob", realm="x", uri="/a", response="«5bac0dca3c7dccc6db1bcff7f529b215»", qop=auth',
]

export const leaves: readonly string[] = [
  '48291 is your zipcode',
  '48291 ist Ihre Kundennummer',
  '2FA code expired, MFA code must be 6 digits',
  'Sec-WebSocket-Protocol: graphql-ws, graphql-transport-ws-2024, v12.stomp',
  'code de suivi : 123456; código de barras: 40066381; posta kodunuz: 34000; номер подтверждения: 123456; sess: 12; sess:user-profile-page-settings-x',
  'Der Fehlercode lautet 500123',
  "{ name: 'x', value: '1' }, httpOnly",
  '120 is your limit for today',
  '5432 is the status code of nothing',
  'your error code is 50012',
  'GPIO pin 12 is high',
  'use 1234 to pad',
]
