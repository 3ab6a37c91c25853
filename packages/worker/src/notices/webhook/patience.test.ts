import { describe, expect, test } from 'vitest'
import { webhook } from '../webhook.ts'
import {
  loopback,
  message,
  receive,
  sendTo,
  signingSecret,
} from '../../testing/notices/webhooks.ts'

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
    ).rejects.toThrow(/aborted|took too long|Parse Error/)
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
      secret: signingSecret,
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
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const receiver = await receive((socket) => {
      socket.on('close', end)
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
      const chunk = `10000\r\n${'x'.repeat(0x1_0000)}\r\n`
      const pour = (): void => {
        while (written < 1e9 && !socket.destroyed) {
          written += chunk.length
          if (!socket.write(chunk)) break
        }
        if (written >= 1e9) socket.destroy()
        else socket.once('drain', pour)
      }
      pour()
    })
    await sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback })
    await ended
    // What the buffers of two sockets take, and no more.
    expect(written).toBeLessThan(64e6)
  })

  test('a header without end is an error', async () => {
    const receiver = await receive((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(1_000_000)}`)
    })
    await expect(
      sendTo(`http://127.0.0.1:${receiver.port}/`, { allowNetworks: loopback }),
    ).rejects.toThrow(/Parse Error/)
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
    ).rejects.toThrow(/Parse Error/)
  })
})
