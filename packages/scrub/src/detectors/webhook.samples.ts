const path = ['T0123ABCD', 'B0123ABCD', 'aBcDeFgHiJkLmNoPqRsTuVwX'].join('/')
const bot = ['123456789', 'AAF', 'abcdefghijklmnopqrstuvwxyzABCDEF']
  .join(':')
  .replace(':abc', 'abc')
export const catches: readonly string[] = [
  `https://hooks.slack.com/services/«${path}»`,
  `posting to https://hooks.slack.com/services/«${path}» failed`,
  `https://discord.com/api/webhooks/«123456789012345678/${'aB3'.repeat(20)}»`,
  `https://api.telegram.org/bot«${bot}»/sendMessage`,
]
export const leaves: readonly string[] = [
  'https://hooks.slack.com/docs',
  'https://discord.com/api/v10/channels/12',
  'https://api.telegram.org/bots',
]
