import { afterEach } from 'vitest'
import type { Message } from '../../notices/channel.ts'
import { webhook, type WebhookSettings } from '../../notices/webhook.ts'
import { openReceiver, type Receiver } from './receiver.ts'

export const signingKey: Buffer = Buffer.alloc(32, 7)
export const signingSecret: string = `whsec_${signingKey.toString('base64')}`
export const loopback: readonly string[] = ['127.0.0.1/32']

const opened: Receiver[] = []

/** A receiver that is closed after the test. */
export async function receive(...given: Parameters<typeof openReceiver>): Promise<Receiver> {
  const receiver = await openReceiver(...given)
  opened.push(receiver)
  return receiver
}
afterEach(async () => {
  for (const receiver of opened.splice(0)) await receiver.close()
})

export const message: Message = {
  id: 'id-1_1',
  person: { id: 'room:webhook' },
  text: 'Job “send invoice” failed <!channel> & <https://evil.example|click>',
  notice: {
    id: 'id-1',
    person: 'room:webhook',
    audience: 'admin',
    kind: 'failed',
    text: '',
    reference: 'a'.repeat(32),
    job: { component: '', name: '', id: '', queue: '', attempt: 1, attempts: 1 },
    count: 1,
    firstAt: 0,
    lastAt: 0,
  },
}

/** Sends that message; an address that cannot be used is an error, too. */
export async function sendTo(url: string, settings: Partial<WebhookSettings> = {}): Promise<void> {
  const channel = webhook({ url, secret: signingSecret, ...settings })
  if (channel === undefined) throw new Error('it is off')
  await channel.send(message, new AbortController().signal)
}
