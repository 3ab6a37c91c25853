import { once } from 'node:events'
import type { Miniflare } from 'miniflare'

/** The heap of a worker, looked at through the inspector. */
export interface Heap {
  /** Bytes that are in use after all garbage is gone. */
  used(): Promise<number>
  close(): void
}

/** Opens the inspector of a worker that was started with `inspect`. */
export async function openHeap(worker: Miniflare): Promise<Heap> {
  const inspector = await worker.getInspectorURL()
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
    // An isolate that rests answers nobody.
    // oxlint-disable-next-line no-await-in-loop -- one request after the other, until it is heard
    while (state.waiting) await worker.dispatchFetch('http://shop.test/plain').catch(() => {})
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
