import { Webhook } from 'standardwebhooks'
import type { Channel, Message } from './channel.ts'
import { networksOf } from './webhook/address.ts'
import { findTarget, parseTarget, systemResolve, type Resolve } from './webhook/target.ts'
import { post } from './webhook/post.ts'
import { slackText } from './webhook/slack-text.ts'

/** Where notices are posted, and how the receiver knows that they are ours. */
export interface WebhookSettings {
  /** Where it posts to: `https:`. Blank is not set up. It is a secret itself, and in no notice. */
  readonly url: string | undefined
  /** `whsec_` and 24 to 64 bytes in base64: https://www.standardwebhooks.com */
  readonly secret: string | undefined
  /** What deliveries are remembered by. @default 'webhook' */
  readonly name?: string
  /**
   * Private networks that it may post to, such as `['10.20.0.0/16']`; within them `http:` will do.
   * @default none
   */
  readonly allowNetworks?: readonly string[]
  /** Milliseconds from the first look at the name to the answer's status. @default 8_000 */
  readonly timeout?: number
  /** How names are looked up: all addresses of one. @default the system's resolver */
  readonly resolve?: Resolve
  /** Takes one line for a person. @default console.warn */
  readonly warn?: (line: string) => void
}

/**
 * A room for admins: posts `{ "text": … }`, which Slack and its like understand, signed as Standard
 * Webhooks specifies. What all the admins are told, it is told once.
 *
 * Nobody gets it to post elsewhere: the name is looked up once for each post, all of its addresses
 * have to be public or allowed, and the connection goes to the very address that was looked at.
 * It follows no redirect and does not read the answer.
 *
 * Sources: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks,
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @returns `undefined`, with a line of warning unless `url` is blank, when it cannot be used.
 */
export function webhook(settings: WebhookSettings): Channel | undefined {
  const { url = '', secret = '', name = 'webhook', timeout = 8_000 } = settings
  if (url.trim() === '') return undefined
  // oxlint-disable-next-line no-console -- the one channel to people that is always there
  const warn = settings.warn ?? ((line: string) => console.warn(line))
  const networks = networksOf(settings.allowNetworks ?? [])
  const parsed = parseTarget(url)
  const signer = signerOf(secret)
  if (networks === undefined || parsed === undefined || signer === undefined) {
    const what =
      networks === undefined
        ? 'allowNetworks has something that is no network (expected such as 10.20.0.0/16)'
        : parsed === undefined
          ? 'its url cannot be used (expected https://host/path without user and password)'
          : 'its secret cannot be used (expected whsec_ and 24 to 64 bytes in base64)'
    warn(`tacet: the webhook ${name} is off: ${what}`)
    return undefined
  }
  const path = `${parsed.pathname}${parsed.search}`
  const resolve = settings.resolve ?? systemResolve
  return {
    name,
    room: true,
    // Of Slack and its like the path is what nobody may know.
    secrets: [url.trim(), secret, ...(path.length < 20 ? [] : [path])],
    async send({ id, text }: Message, ended: AbortSignal) {
      const signal = AbortSignal.any([ended, AbortSignal.timeout(timeout)])
      const target = await findTarget(parsed, networks, resolve, signal)
      const body = JSON.stringify({ text: slackText(text) })
      const now = new Date()
      await post(target, {
        body,
        signal,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'tacet',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
          'webhook-signature': signer.sign(id, now, body),
        },
      })
    },
  }
}

function signerOf(secret: string): Webhook | undefined {
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  if (bytes.length < 24 || bytes.length > 64) return undefined
  try {
    return new Webhook(secret)
  } catch {
    return undefined
  }
}
