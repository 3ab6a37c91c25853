import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { patientHttp } from './patient-http.ts'

let server: Server
let port: number
beforeEach(async () => {
  server = createServer()
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

test('an exchange that is answered goes as usual', async () => {
  server.on('request', (_request, response) => response.writeHead(204).end())
  const status = await new Promise((resolve, reject) => {
    const { request } = patientHttp('http:', { hold: 1_000 })
    request({ port, host: '127.0.0.1' }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(204)
})

test('an exchange that nobody answers ends with an error', async () => {
  const error = await new Promise<unknown>((resolve) => {
    const { request } = patientHttp('http:', { hold: 1, deadline: 20 })
    request({ port, host: '127.0.0.1' }).on('error', resolve).end()
  })
  expect(error).toMatchObject({ message: 'no answer within 20 ms' })
})

test('an answer that trickles ends too', async () => {
  server.on('request', (_request, response) => void response.write('x'))
  const error = await new Promise<unknown>((resolve) => {
    const { request } = patientHttp('http:', { hold: 1, deadline: 20 })
    request({ port, host: '127.0.0.1' }, (response) => void response.resume())
      .on('error', resolve)
      .end()
  })
  expect(error).toMatchObject({ message: 'no answer within 20 ms' })
})
