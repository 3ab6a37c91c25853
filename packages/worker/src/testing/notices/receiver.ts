import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

/** What one connection brought, byte for byte. */
export interface Received {
  readonly text: string
  readonly header: (name: string) => string | undefined
  readonly body: string
}

/** Something that listens, on raw sockets: it answers as it likes. */
export interface Receiver {
  readonly port: number
  readonly address: string
  readonly received: readonly Received[]
  /** Connections, with or without a request. */
  readonly connections: number
  close(): Promise<void>
}

export type Answer = (socket: Socket) => void

const answerOk: Answer = (socket) => {
  socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
}

/** @param port `0` for a free one; the same on another address is another receiver */
export async function openReceiver(
  answer: Answer = answerOk,
  address = '127.0.0.1',
  port = 0,
): Promise<Receiver> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server: Server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    let text = ''
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1])
      if (end < 0 || Buffer.byteLength(text.slice(end + 4)) < length) return
      const head = text.slice(0, end)
      received.push({
        text,
        body: text.slice(end + 4),
        header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim(),
      })
      text = ''
      answer(socket)
    })
  })
  server.listen(port, address)
  await once(server, 'listening')
  const bound = server.address()
  return {
    port: typeof bound === 'object' ? (bound?.port ?? 0) : 0,
    address,
    received,
    get connections() {
      return connections
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
