import { once } from 'node:events'

interface Result {
  readonly usedSize?: number
}

/**
 * Reads how much of its heap an isolate uses, after all garbage is gone.
 *
 * @param inspector Where its inspector listens.
 * @param wake Gives the isolate something to do: one that rests answers no inspector.
 * @returns Bytes.
 */
export async function readHeap(inspector: URL, wake: () => Promise<unknown>): Promise<number> {
  const list = await fetch(`http://${inspector.host}/json`)
  const [{ webSocketDebuggerUrl }] = (await list.json()) as [{ webSocketDebuggerUrl: string }]
  const socket = new WebSocket(webSocketDebuggerUrl)
  await once(socket, 'open')

  const ask = async (id: number, method: string): Promise<Result> => {
    const heard: Result[] = []
    const listen = ({ data }: MessageEvent): void => {
      const message = JSON.parse(String(data)) as { id?: number; result?: Result }
      if (message.id === id) heard.push(message.result ?? {})
    }
    socket.addEventListener('message', listen)
    socket.send(JSON.stringify({ id, method }))
    // oxlint-disable-next-line no-await-in-loop -- one request after the other, until it is heard
    while (heard.length === 0) await wake()
    socket.removeEventListener('message', listen)
    return heard[0] ?? {}
  }

  try {
    await ask(1, 'HeapProfiler.collectGarbage')
    return (await ask(2, 'Runtime.getHeapUsage')).usedSize ?? Number.NaN
  } finally {
    socket.close()
  }
}
