import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from './post.ts'
import { certificateFor } from '../../testing/notices/certificate.ts'

const certificate = certificateFor('chat.example')
const names: (string | false | null)[] = []
const server = createServer(certificate, (request, response) => {
  names.push((request.socket as unknown as { servername: string | false }).servername)
  request.resume().on('end', () => response.end())
})
let port: number
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

async function postTo(host: string): Promise<void> {
  const target = { url: new URL(`https://${host}:${port}/`), addresses: ['127.0.0.1'] }
  const signal = AbortSignal.timeout(5_000)
  await post(target, { body: '{}', headers: {}, signal })
}

test('a certificate of nobody known is refused, although the address was looked at', async () => {
  await expect(postTo('chat.example')).rejects.toThrow(/self-signed/)
  expect(names).toEqual([])
})

test('the certificate is checked against the name, not against the address', async () => {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, certificate.cert])
  try {
    await postTo('chat.example')
    expect(names).toEqual(['chat.example'])
    await expect(postTo('other.example')).rejects.toThrow(/altnames/)
    await expect(postTo('127.0.0.1')).rejects.toThrow(/altnames|IP/)
    expect(names).toEqual(['chat.example'])
  } finally {
    setDefaultCACertificates(before)
  }
})
