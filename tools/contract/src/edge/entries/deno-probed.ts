// The app under test; when its parent sends SIGUSR2, it tells what the probe saw.
import { glance } from './glance.ts'
// oxlint-disable-next-line import/no-unassigned-import -- it serves; nothing of it is called
import 'app-under-test'
import { status } from '@tacet/edge/deno'

declare const Deno: {
  addSignalListener(signal: 'SIGUSR2', listener: () => void): void
  memoryUsage(): { readonly heapUsed: number }
}

let looks = 0

Deno.addSignalListener('SIGUSR2', () => {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  const heap = Deno.memoryUsage().heapUsed
  looks += 1
  console.log(`look ${looks}: ${JSON.stringify({ ...glance(), status: status(), heap })}`)
})
