import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runApp } from '../testing/run-app.ts'

let inbox: Inbox
let proxy: Server
let asked: (string | undefined)[]

beforeEach(async () => {
  inbox = await openInbox()
  asked = []
  proxy = createServer().on('connect', ({ url, headers }, client) => {
    asked.push(`${url} ${headers['proxy-authorization'] ?? ''}`)
    const [host, port] = url!.split(':')
    const server = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    server.on('error', () => client.destroy())
    client.on('error', () => server.destroy())
  })
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await inbox.close()
})

test('a crash goes through the proxy that the SDK would have used, with its credentials', async () => {
  const { port } = proxy.address() as AddressInfo
  const user = ['crash', 'reporter'].join('-')
  const pass = ['not', 'a', 'secret'].join('-')
  const env = { SENTRY_DSN: inbox.dsn, http_proxy: `http://${user}:${pass}@127.0.0.1:${port}` }
  await runApp('crash', { args: ['a sync throw'], env, preload: 'patient' })
  expect(inbox.items).toMatchObject([{ type: 'event' }])
  const credentials = Buffer.from(`${user}:${pass}`).toString('base64')
  const host = new URL(inbox.url).host
  expect(new Set(asked)).toEqual(new Set([`${host} Basic ${credentials}`]))
})

test('a proxy that refuses changes nothing about the crash', async () => {
  proxy.removeAllListeners('connect')
  const { port } = proxy.address() as AddressInfo
  const plain = await runApp('crash', { args: ['a sync throw'], preload: false })
  const env = { SENTRY_DSN: inbox.dsn, http_proxy: `http://127.0.0.1:${port}` }
  expect(await runApp('crash', { args: ['a sync throw'], env })).toEqual(plain)
  expect(inbox.requests).toEqual([])
})

test('a crash in a working directory that was removed ends as it would have, and waits for nothing', async () => {
  const plain = await runApp('crash', { args: ['a removed directory'], preload: false })
  const env = { SENTRY_DSN: inbox.dsn }
  // The patient one would wait for longer than this test may take.
  const ended = await runApp('crash', { args: ['a removed directory'], env, preload: 'patient' })
  expect(ended).toEqual(plain)
})
