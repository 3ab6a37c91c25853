import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from './channel.ts'
import { webhook, type WebhookSettings } from './webhook.ts'
import { openReceiver, type Receiver } from '../testing/notices/receiver.ts'

const key = Buffer.alloc(32, 7)
const secret = `whsec_${key.toString('base64')}`
const loopback = ['127.0.0.1/32']

const opened: Receiver[] = []
async function receive(...given: Parameters<typeof openReceiver>): Promise<Receiver> {
  const receiver = await openReceiver(...given)
  opened.push(receiver)
  return receiver
}
afterEach(async () => {
  for (const receiver of opened.splice(0)) await receiver.close()
})

const message: Message = {
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

async function sendTo(url: string, settings: Partial<WebhookSettings> = {}): Promise<void> {
  const channel = webhook({ url, secret, ...settings })
  if (channel === undefined) throw new Error('it is off')
  await channel.send(message, new AbortController().signal)
}

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
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow()
    // And by the letter of the specification, with nothing of that library.
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const signature = createHmac('sha256', key).update(signed).digest('base64')
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

describe('where it does not go', () => {
  test.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.0.0.1',
    'http://0177.0.0.1',
    'http://017700000001',
    'http://0',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[0:0:0:0:0:0:0:1]',
    'http://①②⑦.0.0.1',
    'http://127。0。0。1',
    'https://127.0.0.1',
    'https://2130706433',
  ])('%s is this machine, however it is spelt', async (url) => {
    const receiver = await receive()
    await expect(sendTo(`${url}:${receiver.port}/`)).rejects.toThrow(/where it may not/)
    expect(receiver.connections).toBe(0)
  })

  test.each([
    'https://10.0.0.1/',
    'https://192.168.0.1/',
    'https://172.16.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[fe80::1]/',
    'https://0xa9fea9fe/',
  ])('%s is private', async (url) => {
    await expect(sendTo(url)).rejects.toThrow(/where it may not/)
  })

  test('a name of a private address', async () => {
    const receiver = await receive()
    const names: string[] = []
    const resolve = async (name: string): Promise<string[]> => {
      names.push(name)
      return ['127.0.0.1']
    }
    await expect(sendTo(`https://evil.example:${receiver.port}/`, { resolve })).rejects.toThrow(
      /where it may not/,
    )
    expect(names).toEqual(['evil.example'])
    expect(receiver.connections).toBe(0)
  })

  test.each([
    ['the private one last', ['93.184.216.34', '127.0.0.1']],
    ['the private one first', ['127.0.0.1', '93.184.216.34']],
    ['one in the clothes of IPv6', ['93.184.216.34', '::ffff:127.0.0.1']],
    ['none at all', []],
    ['far too many', Array.from({ length: 17 }, (_, index) => `93.184.216.${index}`)],
    ['something that is none', ['93.184.216.34', 'localhost']],
  ])('a name of mixed addresses: %s', async (_what, addresses) => {
    const receiver = await receive()
    const resolve = async (): Promise<string[]> => addresses
    await expect(sendTo(`https://evil.example:${receiver.port}/`, { resolve })).rejects.toThrow(
      /where it may not/,
    )
    expect(receiver.connections).toBe(0)
  })

  test('a name whose answer changes after it was looked at: the first answer holds', async () => {
    const good = await receive()
    const bad = await receive(undefined, '127.0.0.2', good.port)
    let asked = 0
    const resolve = async (): Promise<string[]> => {
      asked += 1
      return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2']
    }
    await sendTo(`http://rebind.example:${good.port}/`, { resolve, allowNetworks: loopback })
    expect([asked, good.received.length, bad.connections]).toEqual([1, 1, 0])
    // The next post looks again, and judges again.
    await expect(
      sendTo(`http://rebind.example:${good.port}/`, { resolve, allowNetworks: loopback }),
    ).rejects.toThrow(/where it may not/)
    expect(bad.connections).toBe(0)
  })

  test.each([301, 302, 303, 307, 308])('where a redirect (%i) leads', async (status) => {
    const inner = await receive()
    const outer = await receive((socket) => {
      const location = `http://127.0.0.1:${inner.port}/secret`
      socket.end(`HTTP/1.1 ${status} Moved\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`)
    })
    await expect(
      sendTo(`http://127.0.0.1:${outer.port}/`, { allowNetworks: loopback }),
    ).rejects.toThrow(`answered with ${status}`)
    expect(outer.received).toHaveLength(1)
    expect(inner.connections).toBe(0)
  })

  test('a public address without encryption', async () => {
    const resolve = async (): Promise<string[]> => ['93.184.216.34']
    await expect(sendTo('http://plain.example/', { resolve })).rejects.toThrow(/without encryption/)
  })

  test('through a proxy of the environment', async () => {
    const proxy = await receive()
    const receiver = await receive()
    process.env['HTTP_PROXY'] = `http://127.0.0.1:${proxy.port}`
    process.env['http_proxy'] = process.env['HTTP_PROXY']
    try {
      await sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback })
    } finally {
      delete process.env['HTTP_PROXY']
      delete process.env['http_proxy']
    }
    expect([receiver.received.length, proxy.connections]).toEqual([1, 0])
  })
})

describe('how long it takes', () => {
  const refused = /aborted|took too long/

  test('an answer that never comes ends with the timeout', async () => {
    const receiver = await receive(() => {})
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback, timeout: 100 }),
    ).rejects.toThrow(refused)
    expect(receiver.received).toHaveLength(1)
  })

  test('an answer that comes byte by byte ends with the timeout, too', async () => {
    const receiver = await receive((socket) => {
      const drip = setInterval(() => socket.write('H'), 5)
      socket.on('close', () => clearInterval(drip))
    })
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback, timeout: 200 }),
    ).rejects.toThrow()
  })

  test('headers that come one by one for ever end with the timeout', async () => {
    const receiver = await receive((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => socket.write('x: y\r\n'), 5)
      socket.on('close', () => clearInterval(drip))
    })
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback, timeout: 200 }),
    ).rejects.toThrow(refused)
  })

  test('a resolver that never answers ends with the timeout', async () => {
    const resolve = (): Promise<string[]> => new Promise(() => {})
    await expect(sendTo('https://slow.example/', { resolve, timeout: 50 })).rejects.toThrow(refused)
  })

  test('nobody who waits any longer: it ends at once', async () => {
    const receiver = await receive(() => {})
    const channel = webhook({
      url: `http://127.0.0.1:${receiver.port}/`,
      secret,
      allowNetworks: loopback,
    })
    const ended = new AbortController()
    const sending = channel?.send(message, ended.signal)
    await expect.poll(() => receiver.received.length).toBe(1)
    ended.abort()
    await expect(sending).rejects.toThrow(refused)
  })

  test('an answer without end is not read', async () => {
    let written = 0
    const receiver = await receive((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
      const chunk = `10000\r\n${'x'.repeat(0x1_0000)}\r\n`
      const pour = (): void => {
        while (!socket.destroyed && written < 1e9 && socket.write(chunk)) written += chunk.length
        if (!socket.destroyed) socket.once('drain', pour)
      }
      pour()
    })
    await sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback })
    await receiver.close()
    opened.length = 0
    // What the buffers of two sockets take, and no more.
    expect(written).toBeLessThan(64e6)
  })

  test('a header without end is an error', async () => {
    const receiver = await receive((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(1_000_000)}`)
    })
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback }),
    ).rejects.toThrow()
  })

  test.each([400, 404, 429, 500, 503])('an answer of %i is an error', async (status) => {
    const receiver = await receive((socket) => {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
    })
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback }),
    ).rejects.toThrow(`answered with ${status}`)
  })

  test('an answer that is no HTTP is an error', async () => {
    const receiver = await receive((socket) => socket.end('220 mail.example ESMTP\r\n'))
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback }),
    ).rejects.toThrow()
  })
})

describe('what it is set up with', () => {
  test.each(['', '   ', undefined])('without a url (%j) it is off, and says nothing', (url) => {
    const warnings: string[] = []
    expect(webhook({ url, secret, warn: (line) => warnings.push(line) })).toBeUndefined()
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
    const settings = { url: 'https://chat.example/T123', secret, ...wrong }
    expect(webhook({ ...settings, warn: (line) => warnings.push(line) })).toBeUndefined()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(new RegExp(`^tacet: the webhook webhook is off: .*${what}`))
    expect(warnings[0]).not.toMatch(/T123|hunter2|pass@|c2hvcnQ/)
  })
})
