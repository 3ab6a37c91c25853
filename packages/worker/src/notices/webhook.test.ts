import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { webhook } from './webhook.ts'
import {
  loopback,
  message,
  receive,
  sendTo,
  signingKey,
  signingSecret,
} from '../testing/notices/webhooks.ts'

describe('what is posted', () => {
  test('it is JSON that Slack understands, in which nobody can be mentioned', async () => {
    const receiver = await receive()
    await sendTo(`http://127.0.0.1:${receiver.port}/hook?room=1`, { allowNetworks: loopback })
    const [request] = receiver.received
    expect(request?.text).toMatch(/^POST \/hook\?room=1 HTTP\/1\.1\r\n/)
    expect(request?.header('host')).toBe(`127.0.0.1:${receiver.port}`)
    expect(request?.header('content-type')).toBe('application/json; charset=utf-8')
    expect(JSON.parse(String(request?.body))).toEqual({
      text: 'Job “send invoice” failed &lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;',
    })
  })

  test('it is signed as Standard Webhooks has it', async () => {
    const receiver = await receive()
    await sendTo(`http://127.0.0.1:${receiver.port}`, { allowNetworks: loopback })
    const [request] = receiver.received
    const headers = {
      'webhook-id': String(request?.header('webhook-id')),
      'webhook-timestamp': String(request?.header('webhook-timestamp')),
      'webhook-signature': String(request?.header('webhook-signature')),
    }
    const body = String(request?.body)
    expect(headers['webhook-id']).toBe(message.id)
    expect(new Webhook(signingSecret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(signingSecret).verify(`${body} `, headers)).toThrow(/signature/)
    // And by the letter of the specification, with nothing of that library.
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const signature = createHmac('sha256', signingKey).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${signature}`)
  })

  test('a host is named in the header, and the address that was looked at is connected to', async () => {
    const receiver = await receive()
    await sendTo(`http://chat.example:${receiver.port}/`, {
      allowNetworks: loopback,
      resolve: async () => ['127.0.0.1'],
    })
    expect(receiver.received[0]?.header('host')).toBe(`chat.example:${receiver.port}`)
  })

  test('of several addresses the next is taken when nobody is at the first', async () => {
    const receiver = await receive()
    await sendTo(`http://chat.example:${receiver.port}/`, {
      allowNetworks: ['127.0.0.0/8'],
      resolve: async () => ['127.0.0.9', '127.0.0.1'],
    })
    expect(receiver.received).toHaveLength(1)
  })
})

describe('what it is set up with', () => {
  test.each(['', '   ', undefined])('without a url (%j) it is off, and says nothing', (url) => {
    const warnings: string[] = []
    expect(
      webhook({ url, secret: signingSecret, warn: (line) => warnings.push(line) }),
    ).toBeUndefined()
    expect(warnings).toEqual([])
  })

  test.each([
    ['url', { url: 'ftp://chat.example/' }],
    ['url', { url: 'file:///etc/passwd' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: 'not a url' }],
    ['url', { url: `https://user:${'pass'}@chat.example/` }],
    ['url', { url: 'https://user@chat.example/' }],
    ['url', { url: 'https://chat.example@127.0.0.1/' }],
    ['secret', { secret: undefined }],
    ['secret', { secret: 'whsec_c2hvcnQ=' }],
    ['secret', { secret: `whsec_${Buffer.alloc(65).toString('base64')}` }],
    ['secret', { secret: 'hunter2-hunter2-hunter2-hunter2-hunter2!' }],
    ['allowNetworks', { allowNetworks: ['10.0.0.1'] }],
  ])('with a wrong %s it is off, and says so without telling it: %j', (what, wrong) => {
    const warnings: string[] = []
    const settings = { url: 'https://chat.example/T123', secret: signingSecret, ...wrong }
    expect(webhook({ ...settings, warn: (line) => warnings.push(line) })).toBeUndefined()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(new RegExp(`^tacet: the webhook webhook is off: .*${what}`))
    expect(warnings[0]).not.toMatch(/T123|hunter2|pass@|c2hvcnQ/)
  })
})
