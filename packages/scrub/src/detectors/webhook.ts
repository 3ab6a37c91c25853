import type { Edit } from '../edit.ts'

/** Addresses that are their own password: who knows the path may post. Sources: the vendors' pages. */
const PATHS: readonly RegExp[] = [
  /hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/([\w/-]{20,200})/y,
  /discord(?:app)?\.com\/api(?:\/v\d+)?\/webhooks\/(\d{15,22}\/[\w-]{40,100})/y,
  /webhook\.office\.com\/webhookb2\/([\w@/-]{40,400})/y,
  /outlook\.office\.com\/webhook\/([\w@/-]{40,400})/y,
  /hooks\.zapier\.com\/hooks\/catch\/(\d+\/\w+)/y,
  /hook\.(?:eu\d|us\d|integromat)\.(?:make\.)?com\/(\w{20,64})/y,
  /maker\.ifttt\.com\/trigger\/[\w-]{1,64}\/(?:json\/)?with\/key\/([\w-]{20,64})/y,
  /api\.telegram\.org\/bot(\d{6,12}:[\w-]{30,45})/y,
  /chat\.googleapis\.com\/v1\/spaces\/([\w-]+\/messages\?\S{20,400})/y,
  /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/([\w-]{20,64})/y,
  /oapi\.dingtalk\.com\/robot\/send\?(access_token=\w{20,80})/y,
]

/** The hosts of `PATHS`, for the automaton. */
export const WEBHOOK_HOSTS: readonly string[] = [
  'hooks.slack.com/',
  'hooks.slack-gov.com/',
  'discord.com/api',
  'discordapp.com/api',
  'webhook.office.com/',
  'outlook.office.com/webhook',
  'hooks.zapier.com/',
  'hook.eu1.',
  'hook.eu2.',
  'hook.us1.',
  'hook.us2.',
  'hook.integromat.com/',
  'maker.ifttt.com/',
  'api.telegram.org/bot',
  'chat.googleapis.com/v1/spaces',
  'open.feishu.cn/',
  'open.larksuite.com/',
  'oapi.dingtalk.com/',
]

/** The secret path of a webhook. `start` is where its host begins. */
export function webhook(text: string, start: number): Edit | undefined {
  for (const path of PATHS) {
    path.lastIndex = start
    const match = path.exec(text)
    if (match === null) continue
    const end = start + match[0].length
    return { start: end - (match[1] as string).length, end, rule: 'webhook' }
  }
  return undefined
}
