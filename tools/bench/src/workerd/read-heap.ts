import { once } from 'node:events'

/**
 * Reads how much of its heap an isolate uses, without garbage.
 *
 * @param inspector Where its inspector listens.
 * @param wake Gives the isolate something to do: one that rests answers nobody.
 * @returns Bytes.
 */
export async function readHeap(inspector: URL, wake: () => Promise<unknown>): Promise<number> {
  const list = await fetch(`http://${inspector.host}/json`)
  const [{ webSocketDebuggerUrl }] = (await list.json()) as [{ webSocketDebuggerUrl: string }]
  const socket = new WebSocket(webSocketDebuggerUrl)
  await once(socket, 'open')
  let last = 0
  const ask = async (method: string): Promise<{ usedSize?: number }> => {
    last += 1
    const id = last
    const heard: { usedSize?: number }[] = []
    const listen = ({ data }: MessageEvent): void => {
      const message = JSON.parse(String(data)) as { id?: number; result?: { usedSize?: number } }
      if (message.id === id) heard.push(message.result ?? {})
    }
    socket.addEventListener('message', listen)
    socket.send(JSON.stringify({ id, method }))
    // oxlint-disable-next-line no-await-in-loop -- one request after the other, until it is heard
    while (heard.length === 0) await wake()
    socket.removeEventListener('message', listen)
    return heard[0] ?? {}
  }
  await ask('HeapProfiler.collectGarbage')
  const { usedSize = Number.NaN } = await ask('Runtime.getHeapUsage')
  socket.close()
  return usedSize
}
