import { once } from 'node:events'

/** The heap of a worker, looked at through the inspector. */
export interface Heap {
  /** Bytes that are in use after all garbage is gone. */
  used(): Promise<number>
  close(): void
}

/**
 * Opens the inspector of a worker.
 *
 * @param inspector Where it listens.
 * @param wake An address of the worker: an isolate that rests answers no inspector.
 */
export async function openHeap(inspector: URL, wake: URL): Promise<Heap> {
  const list = await fetch(`http://${inspector.host}/json`)
  const [{ webSocketDebuggerUrl }] = (await list.json()) as [{ webSocketDebuggerUrl: string }]
  const socket = new WebSocket(webSocketDebuggerUrl)
  await once(socket, 'open')
  let last = 0

  const ask = async (method: string): Promise<{ usedSize?: number }> => {
    last += 1
    const id = last
    const answered = new Promise<{ usedSize?: number }>((resolve) => {
      socket.addEventListener('message', function listen({ data }) {
        const message = JSON.parse(String(data)) as { id?: number; result?: { usedSize?: number } }
        if (message.id !== id) return
        socket.removeEventListener('message', listen)
        resolve(message.result ?? {})
      })
    })
    socket.send(JSON.stringify({ id, method }))
    const state = { waiting: true }
    const stop = (): void => void (state.waiting = false)
    answered.then(stop, stop)
    // oxlint-disable-next-line no-await-in-loop -- one request after the other, until it is heard
    while (state.waiting) await fetch(wake).then((response) => response.body?.cancel())
    return answered
  }

  return {
    async used() {
      await ask('HeapProfiler.collectGarbage')
      return (await ask('Runtime.getHeapUsage')).usedSize ?? Number.NaN
    },
    close: () => socket.close(),
  }
}
