import { describe, expect, test } from 'vitest'
import { loopback, receive, sendTo } from '../../testing/notices/webhooks.ts'

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
