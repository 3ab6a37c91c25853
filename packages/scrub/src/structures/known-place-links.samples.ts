// What known-place-table.ts says of webhooks and of links to sign in.

const slack = ['T0123ABCD', 'B0123ABCD', 'aBcDeFgHiJkLmNoPqRsTuVwX'].join('/')
const hex = (length: number): string => '0f1e2d3c4b5a69788796a5b4c3d2e1f0'.slice(0, length)
const word = (length: number): string =>
  'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz'.repeat(4).slice(0, length)
const uuid = '5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55'

export const catches: readonly string[] = [
  `GET /api/token/«${word(40)}» 200`,
  `https://x.test/auth/magic?t=«${word(32)}»&lang=de`,
  `https://x.test/mail/unsubscribe?h=«${hex(32)}»`,
  `https://webexapis.com/v1/webhooks/incoming/«${word(76)}» and https://n8n.test/webhook/«${uuid}»`,
  `https://http-intake.logs.datadoghq.com/api/v2/input/«${hex(32)}» or //«eo1${word(11)}».m.pipedream.net`,
  `Sec-WebSocket-Protocol: bearer, «${word(32)}»\nReferer: https://app.test/auth/magic?t=«${word(43)}»`,
  `see /reset-password/«${word(40)}». Then go on`,
  `GET /password/reset/«${uuid}»?lang=de and https://x.test/auth/magic-link/«${uuid}».`,
  `https://hooks.slack.com/services/«${slack}»`,
  `https://hooks.slack.com/commands/«T012AB3CD/431781245771/${word(24)}»`,
  `https://x.test/accounts/confirm-email/«${word(40)}»/ ok`,
  `posting to https://hooks.slack.com/services/«${slack}» failed`,
  `https://discord.com/api/webhooks/«123456789012345678/${word(64)}»`,
  `https://discord.com/api/v10/webhooks/«123456789012345678/${word(64)}»?wait=true`,
  `https://acme.webhook.office.com/webhookb2/«${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}»`,
  `https://hooks.zapier.com/hooks/catch/«1234567/b2c3d4e»/`,
  `https://acme.tines.com/webhook/«${hex(32)}/${hex(32)}»`,
  `https://hook.eu1.make.com/«${word(32)}»`,
  `https://maker.ifttt.com/trigger/door_opened/with/key/«${word(22)}»`,
  `https://open.feishu.cn/open-apis/bot/v2/hook/«${uuid}»`,
  `https://chat.acme.test/hooks/«${'abcdefghijklm1nopqrstuvwxy'}»`,
  `https://hc-ping.com/«${uuid}» 200`,
  `https://api.netlify.com/build_hooks/«${hex(24)}»`,
]

export const leaves: readonly string[] = [
  `GET /api/token/0x${hex(32)} 200, DELETE /api-key/${uuid} and /token/refresh-my-access-token-2`,
  'https://x.test/magic?h=5c1b7b3a-6f0e-4c3a-9a63-0f6f3c7b0c55&page=2',
  `GET /webhooks/${uuid} 200 and POST /webhook/stripe 500`,
  '/docs/how-to-change-your-email/in-five-easy-steps-2026 and https://x.test/invite/playwright-807756831384403968',
  `GET /invitations/${uuid} and /users/${uuid}/reset-password`,
  'https://hooks.slack.com/docs',
  `https://acme.vault.azure.net/secrets/db-password/${hex(32)}`,
  'https://shop.test/hooks/useEffect',
  'react-dom/hooks/use-id',
]
